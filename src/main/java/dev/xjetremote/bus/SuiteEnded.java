package dev.xjetremote.bus;

/** Worker to the dispatcher that offered it: the suite has ended and all it said has arrived. */
public record SuiteEnded(SuiteKey key) {}
