package dev.xjetremote.worker;

import dev.xjetremote.protocol.SuiteFailure;
import java.time.Duration;

/** The words in which a suite is told why a worker ended it. */
final class Failures {
  private Failures() {}

  static SuiteFailure turnTimeout(String path, Duration limit) {
    return new SuiteFailure(
        "SuiteTimeoutError",
        "%s ran for more than %d ms without yielding and was ended. Look for a loop that does not end, or start the server with a larger --turn-timeout."
            .formatted(path, limit.toMillis()));
  }

  static SuiteFailure suiteTimeout(String path, Duration limit) {
    return new SuiteFailure(
        "SuiteTimeoutError",
        "%s took more than %d ms and was ended. Split it, or start the server with a larger --suite-timeout."
            .formatted(path, limit.toMillis()));
  }

  static SuiteFailure unreadOutput(String path, long limit) {
    return new SuiteFailure(
        "SuiteOutputError",
        "%s dispatched more than %d bytes that the runner had not read and was ended. Let it log less, or start the server with a larger --unread-output."
            .formatted(path, limit));
  }

  static SuiteFailure incomplete(String path) {
    return new SuiteFailure(
        "SuiteIncompleteError",
        "%s has nothing left to run, but has not reported its end. Look for a promise that never settles."
            .formatted(path));
  }

  static SuiteFailure broken(String path, Throwable cause) {
    return new SuiteFailure(
        "SuiteSandboxError",
        "the sandbox of %s failed: %s. The server's log has the details.".formatted(path, cause));
  }
}
