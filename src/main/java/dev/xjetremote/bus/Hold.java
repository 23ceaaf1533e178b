package dev.xjetremote.bus;

/**
 * Gateway to its dispatcher: a runner does not read what its suites send, so that those which run
 * are paused and would be joined by all others; or it reads again.
 *
 * @param gateway the address of the gateway instance that owns the socket
 * @param connection the connection, unique in its gateway
 * @param held whether its waiting suites are to wait further, whoever is idle
 */
public record Hold(String gateway, long connection, boolean held) {}
