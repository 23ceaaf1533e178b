package dev.xjetremote.bus;

/**
 * Dispatcher to all workers, every {@link Leases#RENEWAL_MILLIS}: it lives. A worker drops the
 * suites of a dispatcher that it does not hear for {@link Leases#LEASE_MILLIS}.
 *
 * @param dispatcher the dispatcher's address
 * @param node the process that it lives in, see {@link Node#ID}
 */
public record DispatcherAlive(String dispatcher, String node) {}
