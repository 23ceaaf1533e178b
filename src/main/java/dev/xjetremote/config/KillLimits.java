package dev.xjetremote.config;

import java.time.Duration;

/**
 * How long a suite that is to end is waited for.
 *
 * @param grace time from its cancellation until its thread is given up
 * @param strayThreads threads given up and still busy with which the process is no longer healthy
 */
public record KillLimits(Duration grace, int strayThreads) {}
