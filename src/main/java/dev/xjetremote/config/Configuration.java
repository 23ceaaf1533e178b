package dev.xjetremote.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values of all {@link Settings}: flags over environment over configuration file over defaults.
 * Immutable.
 */
public final class Configuration {
  private static final String VARIABLE_PREFIX = "XJET_REMOTE_";

  private final Map<Setting<?>, Object> values;
  private final Map<String, String> environment;

  private Configuration(Map<Setting<?>, Object> values, Map<String, String> environment) {
    this.values = values;
    this.environment = environment;
  }

  /**
   * Puts the sources together.
   *
   * @param flags texts by setting, from the command line
   * @param environment the process's environment
   * @param file texts by key, from the configuration file
   * @throws InvalidConfigException for an unknown key or a value that is not allowed
   */
  public static Configuration of(
      Map<Setting<?>, String> flags, Map<String, String> environment, ConfigFile file) {
    refuseUnknown(environment, file);
    Map<Setting<?>, Object> values = new LinkedHashMap<>();
    for (Setting<?> setting : Settings.ALL) {
      values.put(setting, value(setting, flags, environment, file));
    }
    return new Configuration(values, environment);
  }

  /** The defaults, changed by flags alone. */
  public static Configuration of(Map<Setting<?>, String> flags) {
    return of(flags, Map.of(), ConfigFile.none());
  }

  /** The settings as the program uses them. */
  public ServerConfig server() {
    return new ServerConfig(
        listen(),
        get(Settings.WORKERS),
        new IsolationConfig(get(Settings.ISOLATION), get(Settings.CHILD_MEMORY), variables()),
        get(Settings.DRAIN_TIMEOUT),
        get(Settings.AFFINITY),
        new SandboxConfig(
            get(Settings.LOCALE),
            get(Settings.TIMEZONE),
            get(Settings.MOUNT),
            get(Settings.MODULES),
            get(Settings.ENV).resolve(environment),
            get(Settings.CONSOLE)),
        new RunnerLimits(
            get(Settings.SUITE_BYTES), get(Settings.QUEUED_BYTES), get(Settings.QUEUED_SUITES)),
        new SuiteLimits(
            get(Settings.LIVE_SUITES),
            get(Settings.TURN_TIMEOUT),
            get(Settings.SUITE_TIMEOUT),
            get(Settings.OUTPUT_WINDOW),
            get(Settings.UNREAD_OUTPUT),
            get(Settings.SUITE_MEMORY),
            get(Settings.SUITE_TIMERS),
            new KillLimits(get(Settings.KILL_GRACE), get(Settings.STRAY_THREADS))),
        new ClusterConfig(
            get(Settings.CLUSTER_CONFIG),
            get(Settings.CLUSTER_HOST),
            get(Settings.CLUSTER_PORT),
            get(Settings.CLUSTER_MEMBERS),
            new ClusterTls(
                get(Settings.CLUSTER_TLS_CERT),
                get(Settings.CLUSTER_TLS_KEY),
                get(Settings.CLUSTER_TLS_CA))),
        new AdminConfig(get(Settings.ADMIN_HOST), get(Settings.ADMIN_PORT)));
  }

  private ListenConfig listen() {
    return new ListenConfig(
        get(Settings.HOST),
        get(Settings.PORT),
        get(Settings.GATEWAYS),
        new ConnectionLimits(
            get(Settings.CONNECTIONS),
            get(Settings.CONNECTIONS_PER_ADDRESS),
            get(Settings.HELD_BYTES),
            get(Settings.HELLO_TIMEOUT),
            get(Settings.FRAME_TIMEOUT)),
        new TlsConfig(get(Settings.TLS_CERT), get(Settings.TLS_KEY), get(Settings.TLS_CLIENT_CA)));
  }

  /** The values as environment variables, so that another process gets the same. */
  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    values.forEach(
        (setting, value) -> {
          // How others are met, and with what secrets, is for the server alone.
          if (!setting.key().startsWith("cluster") && !setting.key().startsWith("tls")) {
            variables.put(setting.variable(), setting.print(value));
          }
        });
    variables.put(
        Settings.ENV.variable(), Settings.ENV.print(get(Settings.ENV).spelledOut(environment)));
    return variables;
  }

  @SuppressWarnings("unchecked") // of() put a value of the setting's own type there
  private <T> T get(Setting<T> setting) {
    return (T) Objects.requireNonNull(values.get(setting));
  }

  private static <T> T value(
      Setting<T> setting,
      Map<Setting<?>, String> flags,
      Map<String, String> environment,
      ConfigFile file) {
    String flag = flags.get(setting);
    if (flag != null) {
      return setting.parse(setting.flag(), flag);
    }
    String variable = environment.get(setting.variable());
    if (variable != null) {
      return setting.parse(setting.variable(), variable);
    }
    String text = file.texts().get(setting.key());
    if (text != null) {
      return setting.parse("\"" + setting.key() + "\" in " + file.name(), text);
    }
    return setting.fallback();
  }

  private static void refuseUnknown(Map<String, String> environment, ConfigFile file) {
    for (String key : file.texts().keySet()) {
      if (Settings.byKey(key).isEmpty()) {
        throw new InvalidConfigException(
            "\"%s\" in %s is no setting; known are %s"
                .formatted(
                    key,
                    file.name(),
                    Settings.ALL.stream().map(Setting::key).collect(Collectors.joining(", "))));
      }
    }
    TreeSet<String> unknown =
        environment.keySet().stream()
            .filter(name -> name.startsWith(VARIABLE_PREFIX))
            .collect(Collectors.toCollection(TreeSet::new));
    Settings.ALL.forEach(setting -> unknown.remove(setting.variable()));
    if (!unknown.isEmpty()) {
      throw new InvalidConfigException(
          "the environment variable %s (\"%s\") is no setting; known are %s"
              .formatted(
                  unknown.first(),
                  environment.get(unknown.first()),
                  Settings.ALL.stream().map(Setting::variable).collect(Collectors.joining(", "))));
    }
  }
}
