package dev.xjetremote.sandbox;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.GraalJSException.JSStackTraceElement;
import com.oracle.truffle.js.runtime.JSContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks where a script is, from outside, and stops it: actions that the script's thread takes at
 * the next place where the engine looks for such things. No code of the script runs for it.
 */
final class StackProbe {
  /** As many as V8 shows. */
  private static final int FRAMES = 10;

  /** So often a script is asked: between two promise jobs it is nowhere. */
  private static final int QUESTIONS = 50;

  /** Nobody should hold a script for so long. */
  static final int HOLD_SECONDS = 5;

  private final TruffleLanguage.Env env;
  private volatile String seen = "";

  /** For the context that is entered. */
  StackProbe() {
    env = JavaScriptLanguage.getCurrentEnv();
  }

  /** Thrown into a script that has outlived its cancellation. */
  static final class Stop extends Error {
    private static final long serialVersionUID = 1;

    private Stop() {
      super("the sandbox was cancelled", null, false, false);
    }
  }

  /**
   * The stack of what {@code thread} runs, as the lines behind the message of V8's {@code stack};
   * what it was when last asked, since {@link #forget}, if there is no answer in time; or nothing.
   */
  String position(Thread thread, long millis) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      String frames = "";
      for (int i = 0; i < QUESTIONS && frames.isEmpty(); i++) {
        frames = ask(thread).get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
      return frames;
    } catch (TimeoutException | ExecutionException e) {
      return seen;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private Future<String> ask(Thread thread) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    submit(
        thread,
        new ThreadLocalAction(false, false) {
          @Override
          protected void perform(Access access) {
            StackRoom.inAction(
                () -> {
                  seen = frames(access.getLocation());
                  answer.complete(seen);
                });
          }
        });
    return answer;
  }

  /** Another turn begins. */
  void forget() {
    seen = "";
  }

  /**
   * Throws an exception that no script can catch into what {@code thread} runs.
   *
   * @param still asked on that thread, at the last moment: an exception in the middle of closing
   *     the context would leave it half closed, and others who close it would wait for ever
   */
  void stop(Thread thread, BooleanSupplier still) {
    submit(
        thread,
        new ThreadLocalAction(true, false) {
          @Override
          protected void perform(Access access) {
            if (still.getAsBoolean()) {
              throw new Stop();
            }
          }
        });
  }

  /** Has {@code thread} run {@code held}, and then wait until the result is run. */
  Runnable hold(Thread thread, Runnable held) {
    CountDownLatch released = new CountDownLatch(1);
    submit(
        thread,
        new ThreadLocalAction(false, false) {
          @Override
          protected void perform(Access access) {
            held.run();
            awaitRelease(released);
          }
        });
    return released::countDown;
  }

  @SuppressWarnings("ResultOfMethodCallIgnored") // released or not, the script goes on
  private static void awaitRelease(CountDownLatch released) {
    try {
      released.await(HOLD_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the thread acts on it, or nobody does
  private void submit(Thread thread, ThreadLocalAction action) {
    env.submitThreadLocal(new Thread[] {thread}, action);
  }

  /**
   * The stack of this thread, which has its context entered, as the lines behind the message of
   * V8's {@code stack}.
   *
   * @param location what runs, where known
   */
  static String frames(@Nullable Node location) {
    JSContext context = JavaScriptLanguage.getCurrentJSRealm().getContext();
    // What has no place of its own stands for the function that it is in.
    Node place =
        location == null || location.getEncapsulatingSourceSection() == null ? null : location;
    StringBuilder lines = new StringBuilder();
    for (JSStackTraceElement frame : GraalJSException.getJSStackTrace(place, FRAMES)) {
      lines.append(lines.isEmpty() ? "" : "\n").append("    at ").append(frame.toString(context));
    }
    return lines.toString();
  }
}
