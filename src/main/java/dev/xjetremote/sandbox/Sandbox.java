package dev.xjetremote.sandbox;

import dev.xjetremote.words.EngineWords;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * One suite in one context of its own, driven turn by turn.
 *
 * <p>{@link #turn} and {@link #close} are called by one thread at a time, but by any thread; {@link
 * #cancel} by any thread at any time. A script recurses as deep as the stack of the thread that
 * runs the turn: Node allows about 11,000 frames, which takes 16 MB or more here.
 */
public final class Sandbox implements AutoCloseable {
  // What the bootstrap's `next` answers instead of a delay.
  private static final int IDLE = -1;
  private static final int HOST = -2;
  private static final int DRAIN_AGAIN = -3;

  private final SandboxFactory factory;
  private final SuiteScript script;
  private final HostBinding host;

  // Guarded by this; the context is made by the first turn, which cancel may precede.
  private @Nullable Context context;
  private boolean cancelled;
  private boolean closed;
  private boolean stopped;
  private @Nullable StackProbe probe;
  private @Nullable Thread turnThread;

  private @Nullable Value step;
  private @Nullable Value next;

  Sandbox(SandboxFactory factory, SuiteScript script, SandboxListener listener) {
    this.factory = factory;
    this.script = script;
    this.host = new HostBinding(factory, script, listener, this::stop);
  }

  /**
   * Runs one macro-task and what follows from it: the tick queue and promise jobs, until both are
   * empty, as Node does. The first turn makes the context and evaluates the script.
   *
   * @throws SandboxCancelledException if {@link #cancel} was called, before or during the turn
   * @throws SandboxBrokenException if the engine cannot go on; only {@link #close} is left to do
   */
  public Next turn() {
    setTurnThread(Thread.currentThread());
    StackRoom.forget();
    LastPlace.forget();
    EngineWords.forget();
    try {
      if (step == null) {
        EngineClasses.await();
        start(openContext());
      } else {
        step.executeVoid();
      }
      int answer;
      do {
        answer = Objects.requireNonNull(next).execute().asInt();
      } while (answer == DRAIN_AGAIN);
      host.rethrow();
      return switch (answer) {
        case IDLE -> Next.IDLE;
        case HOST -> Next.HOST;
        case 0 -> Next.NOW;
        default -> Next.later(answer);
      };
    } catch (PolyglotException | IllegalStateException e) {
      host.rethrow();
      if (isStopped()) {
        return Next.IDLE;
      }
      throw translate(e);
    } catch (LinkageError | OutOfMemoryError e) {
      throw SandboxBrokenException.of(e, LastPlace.take());
    } finally {
      setTurnThread(null);
    }
  }

  private synchronized void setTurnThread(@Nullable Thread thread) {
    turnThread = thread;
    if (probe != null) {
      probe.forget();
    }
  }

  private synchronized Context openContext() {
    if (closed) {
      throw new IllegalStateException("the sandbox is closed");
    }
    if (cancelled) {
      throw new SandboxCancelledException();
    }
    context = factory.newContext(script.fileName());
    return context;
  }

  private void start(Context context) {
    RealmData.attach(context);
    Value controls = context.eval(factory.modules().get("bootstrap")).execute(host.bind(context));
    attachProbe(context);
    step = controls.getMember("step");
    next = controls.getMember("next");
    controls.getMember("main").executeVoid(host.evaluation(context));
  }

  private void attachProbe(Context context) {
    context.enter();
    try {
      StackProbe attached = new StackProbe();
      synchronized (this) {
        probe = attached;
      }
    } finally {
      context.leave();
    }
  }

  /**
   * Where the script is that a turn runs, as the lines of V8's stacks behind the message: where it
   * was when last asked if the engine does not say in time, and empty if it never has in this turn,
   * or none runs. Any thread; on the turn's own it does not wait.
   */
  public String position(long millis) {
    Turn turn = runningTurn();
    if (turn == null) {
      return "";
    }
    if (turn.thread == Thread.currentThread()) {
      return StackProbe.frames(null);
    }
    return turn.probe.position(turn.thread, millis);
  }

  /**
   * Lets a turn do nothing further until the result is run, or for {@value StackProbe#HOLD_SECONDS}
   * seconds. Does not wait. Any thread.
   *
   * @param held called, on whatever thread, when the turn stands still, or when there is none
   */
  public Runnable hold(Runnable held) {
    Turn turn = runningTurn();
    if (turn == null) {
      held.run();
      return () -> {};
    }
    return turn.probe.hold(turn.thread, held);
  }

  /**
   * Stops a turn that goes on though {@link #cancel} was called: a cancellation that comes when the
   * stack is full is lost. Does not wait. Any thread.
   */
  public void stopAgain() {
    Turn turn = runningTurn();
    if (turn != null) {
      turn.probe.stop(turn.thread, () -> isInTurn(turn.thread));
    }
  }

  // Probes are not used under the lock: the engine has locks of its own, which the thread may hold.
  private synchronized @Nullable Turn runningTurn() {
    return turnThread == null || probe == null ? null : new Turn(turnThread, probe);
  }

  private record Turn(Thread thread, StackProbe probe) {}

  private synchronized boolean isInTurn(Thread thread) {
    return turnThread == thread;
  }

  // Called by the suite's own process.exit, in the middle of a turn.
  private void stop() {
    StackRoom.forAction();
    Context running;
    synchronized (this) {
      stopped = true;
      running = context;
    }
    if (running != null) {
      running.close(true);
    }
  }

  private synchronized boolean isStopped() {
    return stopped && !cancelled;
  }

  private RuntimeException translate(RuntimeException e) {
    synchronized (this) {
      if (cancelled || (e instanceof PolyglotException p && p.isCancelled())) {
        return new SandboxCancelledException();
      }
    }
    return e instanceof PolyglotException p ? SandboxBrokenException.of(p, LastPlace.take()) : e;
  }

  /**
   * Ends the suite, in the middle of a turn if one runs. Returns when the engine has let go of it,
   * which takes some 20 to 60 ms for most scripts, but without a limit for the few built-ins that
   * cannot be interrupted: call it from a thread that can be spared.
   */
  public void cancel() {
    Context running;
    synchronized (this) {
      cancelled = true;
      running = context;
    }
    if (running != null) {
      running.close(true);
    }
  }

  /** Releases the context. To be called when no turn runs; more than once does no harm. */
  @Override
  public void close() {
    Context open;
    synchronized (this) {
      closed = true;
      open = context;
      context = null;
    }
    step = null;
    next = null;
    if (open != null) {
      open.close(true);
      factory.closedContext();
    }
    host.close();
  }
}
