package dev.xjetremote.config;

/**
 * What one connection may ask for.
 *
 * @param suiteBytes the longest suite
 * @param queuedBytes bytes of suites not yet taken by a worker at which the socket is read no
 *     further
 * @param queuedSuites suites not yet taken by a worker at which the socket is read no further
 */
public record RunnerLimits(long suiteBytes, long queuedBytes, int queuedSuites) {}
