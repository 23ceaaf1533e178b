package dev.xjetremote.protocol;

import java.util.Arrays;
import java.util.Optional;

/** Why the server ends suites, as the names of its errors tell. */
public enum FailureKind {
  /** The server is stopped. */
  SERVER_SHUTDOWN("ServerShutdownError"),
  /** Nothing is left to run, and the suite has not reported its end. */
  SUITE_INCOMPLETE("SuiteIncompleteError"),
  /** It fills the memory. */
  SUITE_MEMORY("SuiteMemoryError"),
  /** It has dispatched more than its runner reads. */
  SUITE_OUTPUT("SuiteOutputError"),
  /** Its sandbox has failed. */
  SUITE_SANDBOX("SuiteSandboxError"),
  /** A turn or the whole of it took too long. */
  SUITE_TIMEOUT("SuiteTimeoutError"),
  /** It has too many timers. */
  SUITE_TIMERS("SuiteTimersError"),
  /** It is longer than the server takes. */
  SUITE_TOO_LARGE("SuiteTooLargeError"),
  /** Its worker is gone. */
  WORKER_LOST("WorkerLostError");

  private final String errorName;

  FailureKind(String errorName) {
    this.errorName = errorName;
  }

  /** The error's name, in the style of JavaScript's own. */
  public String errorName() {
    return errorName;
  }

  /** The kind with this name of an error; empty if the server has none. */
  public static Optional<FailureKind> of(String errorName) {
    return Arrays.stream(values()).filter(kind -> kind.errorName.equals(errorName)).findFirst();
  }
}
