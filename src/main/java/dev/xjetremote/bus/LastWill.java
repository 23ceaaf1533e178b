package dev.xjetremote.bus;

/**
 * Worker to gateway, ahead of a deadline: how the suite is to end if nothing is heard of its end in
 * time. A process may stand still (a collection of a full heap, SIGSTOP) just when it has to end a
 * suite; the gateway does it then in its place.
 *
 * @param millis from now until the gateway is to end the suite
 * @param message what the runner is told, of a timeout
 * @param frames where the script was when this was said, as the lines of a stack; may be empty
 */
public record LastWill(SuiteKey key, long millis, String message, String frames) {}
