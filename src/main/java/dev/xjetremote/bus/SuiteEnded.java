package dev.xjetremote.bus;

/** Worker to dispatcher: the worker holds the suite no more. */
public record SuiteEnded(SuiteKey key) {}
