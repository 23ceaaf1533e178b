package dev.xjetremote.bus;

/** Worker to the dispatcher that offered it: the worker holds the suite no more. */
public record SuiteEnded(SuiteKey key) {}
