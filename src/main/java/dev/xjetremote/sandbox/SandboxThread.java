package dev.xjetremote.sandbox;

import com.oracle.truffle.api.Truffle;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * A thread for {@link Sandbox#turn}. Any thread will do for that; on one of these a call in
 * JavaScript costs less, because the engine's interpreter, which notes every call and every return
 * in a {@link ThreadLocal}, finds its note in a field of the thread.
 */
public final class SandboxThread extends Thread {
  private @Nullable Object frames;

  /** Makes a thread with so many bytes of stack. */
  public SandboxThread(Runnable task, String name, long stackBytes) {
    super(null, task, name, stackBytes);
  }

  /**
   * Has the engine's interpreter use the field. Without effect where something else than that
   * interpreter runs JavaScript.
   */
  static void prepareEngine() {
    Object runtime = Truffle.getRuntime();
    if (!runtime.getClass().getSimpleName().equals("DefaultTruffleRuntime")) {
      return;
    }
    try {
      Field stackTraces = runtime.getClass().getDeclaredField("stackTraces");
      stackTraces.setAccessible(true);
      if (!(stackTraces.get(runtime) instanceof Frames)) {
        stackTraces.set(runtime, new Frames());
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the engine is of another version", e);
    }
  }

  /** Where the interpreter keeps the innermost frame of a thread. */
  private static final class Frames extends ThreadLocal<@Nullable Object> {
    @Override
    public @Nullable Object get() {
      return Thread.currentThread() instanceof SandboxThread thread ? thread.frames : super.get();
    }

    @Override
    public void set(@Nullable Object frames) {
      if (Thread.currentThread() instanceof SandboxThread thread) {
        thread.frames = frames;
      } else {
        super.set(frames);
      }
    }
  }
}
