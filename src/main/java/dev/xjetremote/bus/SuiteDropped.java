package dev.xjetremote.bus;

/**
 * Worker to dispatcher, which replies: the worker has dropped a suite of which nobody had asked it
 * to. Said again until the reply is there, because the dispatcher may take the suite for running.
 *
 * @param offer the number of the {@link SuiteOffer}
 * @param reason for people, a clause
 */
public record SuiteDropped(SuiteKey key, long offer, String reason) {}
