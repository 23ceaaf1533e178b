package dev.xjetremote.bus;

/**
 * Worker to all dispatchers, on every change and every {@link Leases#RENEWAL_MILLIS}: it lives, and
 * can take so many suites now. A dispatcher that does not hear it for {@link Leases#LEASE_MILLIS}
 * gives the worker up.
 *
 * @param worker the worker's address
 * @param node the process that it lives in, see {@link Node#ID}
 * @param free how many suites it can take; 0 for one that is busy or leaving
 */
public record WorkerState(String worker, String node, int free) {}
