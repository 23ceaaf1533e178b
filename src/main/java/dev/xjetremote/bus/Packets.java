package dev.xjetremote.bus;

import io.vertx.core.buffer.Buffer;

/**
 * Worker to gateway, which replies when it wants the next but some: packets of a suite. What a
 * suite dispatches in one turn travels together, in parts if it is long.
 *
 * @param worker the worker's address, which takes the credit
 * @param sequence counts the messages of a suite from 0, so that a gap or a repetition shows
 * @param count how many packets end here; 0 with a part that others must complete
 * @param frames the packets as they go to the socket, each with its length, or a part of them; at
 *     most {@value #MAX_BYTES} bytes; may be empty at the end
 * @param last whether the suite has ended with this message
 */
public record Packets(
    SuiteKey key, String worker, long sequence, int count, Buffer frames, boolean last) {
  /** What goes into one message: some 2 ms of a gigabit link. */
  public static final int MAX_BYTES = 256 * 1024;
}
