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
        new GatewayConfig(listen(), get(GatewaySettings.AFFINITY), runners()),
        new WorkerConfig(get(WorkerSettings.WORKERS), isolation(), sandbox(), suites()),
        get(Settings.DRAIN_TIMEOUT),
        cluster(),
        new AdminConfig(get(Settings.ADMIN_HOST), get(Settings.ADMIN_PORT)));
  }

  private RunnerLimits runners() {
    return new RunnerLimits(
        get(GatewaySettings.SUITE_BYTES),
        get(GatewaySettings.QUEUED_BYTES),
        get(GatewaySettings.QUEUED_SUITES));
  }

  private IsolationConfig isolation() {
    return new IsolationConfig(
        get(WorkerSettings.ISOLATION),
        get(WorkerSettings.CHILD_MEMORY),
        get(WorkerSettings.CHILD_NATIVE_MEMORY),
        variables());
  }

  private SandboxConfig sandbox() {
    return new SandboxConfig(
        get(WorkerSettings.LOCALE),
        get(WorkerSettings.TIMEZONE),
        get(WorkerSettings.MOUNT),
        get(WorkerSettings.MODULES),
        get(WorkerSettings.ENV).resolve(environment),
        get(WorkerSettings.CONSOLE));
  }

  private SuiteLimits suites() {
    return new SuiteLimits(
        get(WorkerSettings.LIVE_SUITES),
        new TimeLimits(get(WorkerSettings.TURN_TIMEOUT), get(WorkerSettings.SUITE_TIMEOUT)),
        new OutputLimits(get(WorkerSettings.OUTPUT_WINDOW), get(WorkerSettings.UNREAD_OUTPUT)),
        new ResourceLimits(
            get(WorkerSettings.SUITE_MEMORY),
            get(WorkerSettings.SUITE_STACK),
            get(WorkerSettings.SUITE_TIMERS)),
        new KillLimits(get(WorkerSettings.KILL_GRACE), get(WorkerSettings.STRAY_THREADS)));
  }

  private ClusterConfig cluster() {
    return new ClusterConfig(
        get(ClusterSettings.CLUSTER_CONFIG),
        get(ClusterSettings.CLUSTER_HOST),
        get(ClusterSettings.CLUSTER_PORT),
        get(ClusterSettings.CLUSTER_MEMBERS),
        new ClusterTls(
            get(ClusterSettings.CLUSTER_TLS_CERT),
            get(ClusterSettings.CLUSTER_TLS_KEY),
            get(ClusterSettings.CLUSTER_TLS_CA)));
  }

  private ListenConfig listen() {
    return new ListenConfig(
        get(GatewaySettings.HOST),
        get(GatewaySettings.PORT),
        get(GatewaySettings.GATEWAYS),
        new ConnectionLimits(
            get(GatewaySettings.CONNECTIONS),
            get(GatewaySettings.CONNECTIONS_PER_ADDRESS),
            get(GatewaySettings.HELD_BYTES),
            get(GatewaySettings.HELLO_TIMEOUT),
            get(GatewaySettings.FRAME_TIMEOUT)),
        new TlsConfig(
            get(GatewaySettings.TLS_CERT),
            get(GatewaySettings.TLS_KEY),
            get(GatewaySettings.TLS_CLIENT_CA)));
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
        WorkerSettings.ENV.variable(),
        WorkerSettings.ENV.print(get(WorkerSettings.ENV).spelledOut(environment)));
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
