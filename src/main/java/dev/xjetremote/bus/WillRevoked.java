package dev.xjetremote.bus;

/** Worker to gateway: the suite has yielded in time, and its {@link LastWill} is void. */
public record WillRevoked(SuiteKey key) {}
