package dev.xjetremote.bus;

/**
 * Worker to the dispatcher that offered it: the suite has ended and all it said has arrived.
 *
 * @param offer the number of the {@link SuiteOffer}
 */
public record SuiteEnded(SuiteKey key, long offer) {}
