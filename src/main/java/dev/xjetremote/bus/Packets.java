package dev.xjetremote.bus;

import io.vertx.core.buffer.Buffer;

/**
 * Worker to gateway: the packets of one turn of a suite.
 *
 * @param worker the worker's address, which takes the credit
 * @param sequence counts the messages of a suite from 0, so that a gap or a repetition shows
 * @param count how many packets there are
 * @param frames the packets as they go to the socket, each with its length; may be empty at the end
 * @param last whether the suite has ended with this message
 */
public record Packets(
    SuiteKey key, String worker, long sequence, int count, Buffer frames, boolean last) {}
