package dev.xjetremote.sandbox;

import dev.xjetremote.dates.TimeZones;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.IOAccess;

/**
 * Makes sandboxes that share one GraalJS engine, and with it parsed code, and nothing else.
 * Thread-safe.
 */
public final class SandboxFactory implements AutoCloseable {
  /** {@code buffer.constants.MAX_STRING_LENGTH} of Node 20. */
  private static final String V8_STRING_LENGTH = "536870888";

  /** The longest array of the JVM. */
  private static final int MAX_BUFFER_BYTES = Integer.MAX_VALUE - 8;

  /** The engine's own WebAssembly has another language behind it; scripts have no way to it. */
  private static final PolyglotAccess WEBASSEMBLY =
      PolyglotAccess.newBuilder()
          .allowEvalBetween("js", "wasm")
          .allowBindingsAccess("js")
          .allowBindingsAccess("wasm")
          .build();

  private final SandboxOptions options;
  private final LongSupplier clock;
  private final Engine engine;
  private final EngineFunctions engineFunctions = new EngineFunctions();
  private final NativeModules nativeModules = new NativeModules();
  private final VmBinding vmBinding = new VmBinding();
  private final ModuleSources modules = new ModuleSources();
  private final SuiteSources suiteSources = new SuiteSources();
  private final AtomicInteger contexts = new AtomicInteger();

  public SandboxFactory(SandboxOptions options) {
    this(options, System::nanoTime);
  }

  /**
   * @param clock a monotonic clock in nanoseconds, for timers and {@code performance}
   */
  SandboxFactory(SandboxOptions options, LongSupplier clock) {
    this.options = options;
    this.clock = clock;
    SandboxThread.prepareEngine();
    this.engine =
        Engine.newBuilder("js", "wasm").option("engine.WarnInterpreterOnly", "false").build();
    EngineClasses.prepare();
  }

  /** Makes a sandbox. Cheap: its context is made by the first turn. */
  public Sandbox open(SuiteScript script, SandboxListener listener) {
    return new Sandbox(this, script, listener);
  }

  /** Contexts that are open now. */
  public int contexts() {
    return contexts.get();
  }

  /** How often a suite's parsed script was there already. */
  public long cacheHits() {
    return suiteSources.cacheHits();
  }

  /** How often a suite's script had to be parsed. */
  public long cacheMisses() {
    return suiteSources.cacheMisses();
  }

  /** A context has been closed. */
  void closedContext() {
    contexts.decrementAndGet();
  }

  /** Closes the engine and cancels whatever still runs on it. */
  @Override
  public void close() {
    engine.close(true);
  }

  LongSupplier clock() {
    return clock;
  }

  EngineFunctions engineFunctions() {
    return engineFunctions;
  }

  VmBinding vmBinding() {
    return vmBinding;
  }

  NativeModules nativeModules() {
    return nativeModules;
  }

  SandboxOptions options() {
    return options;
  }

  SuiteSources suiteSources() {
    return suiteSources;
  }

  ModuleSources modules() {
    return modules;
  }

  Context newContext(String fileName) {
    Context context = buildContext(fileName);
    contexts.incrementAndGet();
    return context;
  }

  private Context buildContext(String fileName) {
    long bufferBytes = Math.min(options.limits().bufferBytes(), MAX_BUFFER_BYTES);
    return Context.newBuilder("js", "wasm")
        .engine(engine)
        .allowExperimentalOptions(true)
        .allowHostAccess(HostAccess.NONE)
        .allowIO(IOAccess.NONE)
        .allowPolyglotAccess(WEBASSEMBLY)
        .option("js.v8-compat", "true")
        .option("js.ecmascript-version", "2024")
        .option("js.text-encoding", "true")
        .option("js.async-context", "true")
        .option("js.webassembly", "true")
        .option("js.polyglot-builtin", "false")
        // Memories are arrays of the heap, which the limits know.
        .option("wasm.UseUnsafeMemory", "false")
        .option("js.graal-builtin", "false")
        .option("js.load", "false")
        .option("js.print", "false")
        .option("js.console", "false")
        .option("js.string-length-limit", V8_STRING_LENGTH)
        .option("js.max-typed-array-length", String.valueOf(bufferBytes))
        .arguments("js", new String[] {fileName})
        .option("js.global-arguments", "false")
        .option("js.locale", options.locale().toLanguageTag())
        .timeZone(TimeZones.ofEngine(options.zone()))
        .build();
  }
}
