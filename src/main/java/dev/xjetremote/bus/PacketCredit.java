package dev.xjetremote.bus;

/**
 * Gateway to worker: the socket has taken bytes of a suite's packets, so that many more may come.
 *
 * @param bytes bytes of frames that have left since the last message
 */
public record PacketCredit(SuiteKey key, long bytes) {}
