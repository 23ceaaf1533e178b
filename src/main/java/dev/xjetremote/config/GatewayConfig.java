package dev.xjetremote.config;

/**
 * What those are told who own sockets.
 *
 * @param listen where they listen
 * @param affinity which node a suite prefers
 * @param runners what one connection may ask for
 */
public record GatewayConfig(ListenConfig listen, Affinity affinity, RunnerLimits runners) {}
