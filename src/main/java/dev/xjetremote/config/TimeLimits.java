package dev.xjetremote.config;

import java.time.Duration;

/**
 * How long a suite may run.
 *
 * @param turn without yielding
 * @param suite from its start to its end
 */
public record TimeLimits(Duration turn, Duration suite) {}
