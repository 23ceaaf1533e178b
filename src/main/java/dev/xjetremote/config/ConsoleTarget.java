package dev.xjetremote.config;

/** Where what a suite writes to its console goes. */
public enum ConsoleTarget {
  /** To the server's log, at level debug. */
  LOG,
  /** To the runner, as Log packets. */
  RUNNER,
  /** Nowhere. */
  OFF
}
