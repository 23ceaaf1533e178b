package dev.xjetremote.config;

/**
 * What one suite may use.
 *
 * @param liveSuites suites that a worker holds at a time
 * @param time how long it may run
 * @param output what it may have said that its runner has not read
 * @param resources what it may hold
 * @param kill what becomes of a suite that does not let itself be ended
 */
public record SuiteLimits(
    int liveSuites,
    TimeLimits time,
    OutputLimits output,
    ResourceLimits resources,
    KillLimits kill) {}
