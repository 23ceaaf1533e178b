package dev.xjetremote.config;

import java.time.Duration;

/**
 * What one suite may use.
 *
 * @param liveSuites suites that a worker holds at a time
 * @param turnTimeout time without yielding
 * @param suiteTimeout time from start to end
 * @param outputWindow unread bytes at which a suite is paused
 * @param unreadOutput unread bytes at which a suite is ended
 */
public record SuiteLimits(
    int liveSuites,
    Duration turnTimeout,
    Duration suiteTimeout,
    long outputWindow,
    long unreadOutput) {}
