package dev.xjetremote.bus;

/**
 * Dispatcher to gateway: the worker of a suite is gone, and what became of the suite is not known.
 *
 * @param worker the worker's address
 * @param node the process that it lived in
 * @param reason for people, a clause: "it has not been heard of for 2000 ms"
 */
public record SuiteLost(SuiteKey key, String worker, String node, String reason) {}
