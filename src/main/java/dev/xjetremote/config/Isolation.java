package dev.xjetremote.config;

/** What stands between suites and the server, and between suites, apart from their sandboxes. */
public enum Isolation {
  /** Nothing: workers are threads of the server. */
  NONE,
  /** A process for all of them: workers are threads of a JVM beside the server. */
  THREAD,
  /** A process for each: every worker has a JVM of its own. */
  PROCESS
}
