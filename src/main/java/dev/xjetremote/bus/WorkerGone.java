package dev.xjetremote.bus;

/**
 * Whoever knows it to all dispatchers: a worker is gone, and with it the suites that it held.
 *
 * @param worker the worker's address
 * @param reason for people, a clause: "its process was killed by signal 9"
 */
public record WorkerGone(String worker, String reason) {}
