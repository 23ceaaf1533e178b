package dev.xjetremote.sandbox;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/**
 * The functions that the host gives to the sandbox's own JavaScript. They take and return strings,
 * numbers and buffers only, and the bootstrap keeps them to itself: a suite reaches none of them.
 *
 * <p>An exception on the host's side never enters the context as an object: it is kept, to be
 * thrown by the turn, and the script sees an error that says nothing.
 */
final class HostBinding {
  private static final long PROCESS_ID = ProcessHandle.current().pid();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String ARCHITECTURE =
      switch (System.getProperty("os.arch")) {
        case "amd64", "x86_64" -> "x64";
        case "aarch64" -> "arm64";
        default -> System.getProperty("os.arch");
      };

  private final SandboxFactory factory;
  private final SuiteScript script;
  private final SandboxListener listener;
  private final Runnable stop;
  private final long startNanos;
  private final double startMillis = System.currentTimeMillis();
  private final FsBinding files;
  private @Nullable RuntimeException failure;

  /**
   * @param stop ends the suite from inside: does not return to the script
   */
  HostBinding(SandboxFactory factory, SuiteScript script, SandboxListener listener, Runnable stop) {
    this.stop = stop;
    this.startNanos = factory.clock().getAsLong();
    this.factory = factory;
    this.script = script;
    this.listener = listener;
    this.files = new FsBinding(factory.options().files());
  }

  /** Throws what a listener has thrown during the turn, if anything. */
  void rethrow() {
    RuntimeException thrown = failure;
    if (thrown != null) {
      failure = null;
      throw thrown;
    }
  }

  /** The function that evaluates the suite's script and returns its completion value. */
  ProxyExecutable evaluation(Context context) {
    return arguments -> {
      Value completion = null;
      for (Source source : factory.suiteSources().of(script)) {
        completion = parse(context, source).execute();
      }
      return completion;
    };
  }

  private Value parse(Context context, Source source) {
    try {
      return context.parse(source);
    } catch (PolyglotException e) {
      if (e.isSyntaxError()) {
        SyntaxErrors.describe(e, script.fileName());
      }
      throw e;
    }
  }

  ProxyObject bind(Context context) {
    Map<String, Object> functions = new LinkedHashMap<>();
    functions.put("now", function(arguments -> (factory.clock().getAsLong() - startNanos) / 1e6));
    functions.put("timeOrigin", function(arguments -> startMillis));
    functions.put("suiteFile", function(arguments -> script.fileName()));
    functions.put("engineFunctions", function(arguments -> factory.engineFunctions().create()));
    functions.put(
        "nativeFunctions",
        function(arguments -> factory.nativeModules().create(string(arguments, 0))));
    functions.put("environment", function(arguments -> environment()));
    functions.put("architecture", function(arguments -> ARCHITECTURE));
    functions.put("processId", function(arguments -> (double) PROCESS_ID));
    functions.put("processors", function(arguments -> Runtime.getRuntime().availableProcessors()));
    functions.put("cpuMillis", function(arguments -> THREADS.getCurrentThreadCpuTime() / 1e6));
    functions.put("heapTotal", function(arguments -> (double) Runtime.getRuntime().totalMemory()));
    functions.put(
        "heapUsed",
        function(
            arguments ->
                (double) Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()));
    functions.put("heapLimit", function(arguments -> (double) Runtime.getRuntime().maxMemory()));
    functions.put("hasModule", function(arguments -> factory.modules().has(string(arguments, 0))));
    functions.put("vm", function(arguments -> factory.vmBinding().create()));
    functions.put("fs", function(arguments -> files.bind(this::function)));
    ProxyExecutable loadModule =
        arguments -> context.eval(factory.modules().get(string(arguments, 0)));
    functions.put("loadModule", loadModule);
    functions.put(
        "dispatchText", action(arguments -> listener.packet(Bytes.utf8(string(arguments, 0)))));
    functions.put(
        "dispatchBytes",
        action(
            arguments ->
                listener.packet(
                    Bytes.of(arguments[0], arguments[1].asInt(), arguments[2].asInt()))));
    ProxyExecutable stopSuite =
        arguments -> {
          stop.run();
          return null;
        };
    functions.put("stop", stopSuite);
    functions.put("fail", action(arguments -> listener.failed(string(arguments, 0))));
    functions.put(
        "console",
        action(
            arguments ->
                listener.console(
                    new ConsoleMessage(
                        string(arguments, 0),
                        string(arguments, 1),
                        string(arguments, 2),
                        string(arguments, 3),
                        arguments[4].asInt(),
                        arguments[5].asInt()))));
    functions.put("locatesConsole", function(arguments -> factory.options().locatesConsole()));
    return ProxyObject.fromMap(functions);
  }

  /** Gives up what the suite held of the host. */
  void close() {
    files.close();
  }

  /** Names and values by turns, each ended by a NUL, which neither can contain. */
  private String environment() {
    StringBuilder text = new StringBuilder();
    factory
        .options()
        .environment()
        .forEach((name, value) -> text.append(name).append('\0').append(value).append('\0'));
    return text.toString();
  }

  private static String string(Value[] arguments, int index) {
    return arguments[index].asString();
  }

  private interface Action {
    void run(Value[] arguments);
  }

  private ProxyExecutable action(Action action) {
    return function(
        arguments -> {
          action.run(arguments);
          return true;
        });
  }

  private ProxyExecutable function(ProxyExecutable function) {
    return arguments -> {
      try {
        return function.execute(arguments);
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        }
        return null;
      }
    };
  }
}
