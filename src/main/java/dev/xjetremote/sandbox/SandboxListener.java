package dev.xjetremote.sandbox;

/**
 * Hears what a suite does. Every method but {@link #wake} is called on the thread that runs the
 * turn, and none after {@link Sandbox#close} or {@link Sandbox#cancel} has returned. An exception
 * thrown by a method ends the turn: {@link Sandbox#turn} throws it.
 */
public interface SandboxListener {
  /** The suite dispatched these bytes; they are the listener's to keep. */
  void packet(byte[] bytes);

  /**
   * The suite failed: its script threw, its completion value was rejected, or an exception or a
   * rejection went unhandled. Called once at most; the sandbox runs nothing more of the suite.
   *
   * @param errorJson the error as xJet's {@code serializeError} and {@code JSON.stringify} give it
   */
  void failed(String errorJson);

  /** The suite wrote to its console. */
  void console(ConsoleMessage message);

  /** The suite has set more timers than it may; it goes on, and is to be cancelled. */
  default void tooManyTimers() {}

  /**
   * The suite wanted to dispatch a packet longer than it may; it goes on, and is to be cancelled.
   */
  default void tooMuchOutput() {}

  /**
   * A host operation that the suite waits for has finished: call {@link Sandbox#turn} again. Called
   * on any thread.
   */
  void wake();
}
