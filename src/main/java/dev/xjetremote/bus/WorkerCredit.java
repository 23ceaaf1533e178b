package dev.xjetremote.bus;

/**
 * Worker to dispatcher: the worker can take so many more suites.
 *
 * @param worker the worker's address
 */
public record WorkerCredit(String worker, int suites) {}
