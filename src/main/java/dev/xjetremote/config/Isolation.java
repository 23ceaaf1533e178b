package dev.xjetremote.config;

/** What stands between suites, apart from their sandboxes. */
public enum Isolation {
  /** Nothing: workers are threads of the server. */
  THREAD,
  /** A process: each worker has a JVM of its own. */
  PROCESS
}
