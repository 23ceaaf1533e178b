package dev.xjetremote.bus;

import io.vertx.core.buffer.Buffer;

/**
 * Dispatcher to worker, which replies when it wants the next: a part of a suite's script. The suite
 * starts with the last one. A script travels in parts so that a long one does not keep what others
 * send to the same node waiting.
 *
 * @param bytes at most {@value #MAX_BYTES}; in their order
 */
public record SuiteBytes(SuiteKey key, Buffer bytes) {
  /** What goes into one message: some 2 ms of a gigabit link. */
  public static final int MAX_BYTES = 256 * 1024;
}
