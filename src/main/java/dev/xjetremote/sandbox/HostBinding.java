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
  /** What {@code process.pid} is; the server's own is none of a suite's business. */
  private static final int PROCESS_ID = 1000;

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
        function(arguments -> factory.nativeModules().create(arguments.string(0))));
    functions.put("environment", function(arguments -> environment()));
    functions.put("architecture", function(arguments -> ARCHITECTURE));
    functions.put("processId", function(arguments -> PROCESS_ID));
    functions.put("processors", function(arguments -> Runtime.getRuntime().availableProcessors()));
    functions.put("cpuMillis", function(arguments -> THREADS.getCurrentThreadCpuTime() / 1e6));
    functions.put("heapTotal", function(arguments -> (double) Runtime.getRuntime().totalMemory()));
    functions.put(
        "heapUsed",
        function(
            arguments ->
                (double) Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()));
    functions.put("heapLimit", function(arguments -> (double) Runtime.getRuntime().maxMemory()));
    functions.put("timerLimit", function(arguments -> factory.options().limits().timers()));
    functions.put("tooManyTimers", action(arguments -> listener.tooManyTimers()));
    functions.put("packetLimit", function(arguments -> factory.options().limits().packetBytes()));
    functions.put("tooMuchOutput", action(arguments -> listener.tooMuchOutput()));
    functions.put("hasModule", function(arguments -> factory.modules().has(arguments.string(0))));
    functions.put("vm", function(arguments -> factory.vmBinding().create()));
    functions.put("fs", function(arguments -> files.bind(this::function)));
    functions.put("loadModule", loading(context));
    functions.put(
        "dispatchText", action(arguments -> listener.packet(Bytes.utf8(arguments.string(0)))));
    functions.put("dispatchBytes", action(arguments -> listener.packet(arguments.bytes(0))));
    ProxyExecutable stopSuite =
        arguments -> {
          stop.run();
          return null;
        };
    functions.put("stop", stopSuite);
    functions.put("fail", action(arguments -> listener.failed(arguments.string(0))));
    functions.put(
        "console",
        action(
            arguments ->
                listener.console(
                    new ConsoleMessage(
                        arguments.string(0),
                        arguments.string(1),
                        arguments.string(2),
                        arguments.string(3),
                        arguments.integer(4),
                        arguments.integer(5)))));
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

  private interface Action {
    void run(HostArguments arguments);
  }

  /** Gives a module's function; what evaluating it throws is the script's own: too deep a stack. */
  private ProxyExecutable loading(Context context) {
    return arguments -> {
      String id = arguments.length > 0 && arguments[0].isString() ? arguments[0].asString() : "";
      return factory.modules().has(id) ? context.eval(factory.modules().get(id)) : null;
    };
  }

  private ProxyExecutable action(Action action) {
    return function(
        arguments -> {
          action.run(arguments);
          return true;
        });
  }

  private ProxyExecutable function(HostArguments.Function function) {
    return arguments -> {
      try {
        return function.run(new HostArguments(arguments));
      } catch (HostArguments.WrongArgumentException e) {
        return null; // the script's fault, and nobody else's
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        }
        return null;
      } catch (LinkageError | OutOfMemoryError e) {
        if (failure == null) {
          failure = SandboxBrokenException.of(e, StackProbe.frames(null));
        }
        return null;
      }
    };
  }
}
