package dev.xjetremote.config;

import java.time.Duration;

/**
 * What all runners together may ask of the gateways of a process, and how slow one may be.
 *
 * @param connections open connections
 * @param perAddress open connections from one address
 * @param heldBytes suites in memory, whole or not, at which those that hold much of it take turns
 * @param helloTimeout from the connection to its runner id, the TLS handshake included
 * @param frameTimeout how long a frame that has begun may make no progress
 */
public record ConnectionLimits(
    int connections,
    int perAddress,
    long heldBytes,
    Duration helloTimeout,
    Duration frameTimeout) {}
