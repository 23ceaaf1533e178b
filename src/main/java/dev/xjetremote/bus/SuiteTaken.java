package dev.xjetremote.bus;

/**
 * Dispatcher to gateway: a suite has left the queue.
 *
 * @param worker the address of the worker that has it now
 */
public record SuiteTaken(SuiteKey key, String worker) {}
