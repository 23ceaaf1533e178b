package dev.xjetremote.bus;

/** Gateway to dispatcher, dispatcher to worker: nobody waits for the suite any longer. */
public record Cancel(SuiteKey key) {}
