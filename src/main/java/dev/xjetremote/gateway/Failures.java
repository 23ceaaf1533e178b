package dev.xjetremote.gateway;

import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteLost;
import dev.xjetremote.protocol.FailureKind;
import dev.xjetremote.protocol.SuiteFailure;

/** The words in which a runner is told why the gateway ended a suite. */
final class Failures {
  private Failures() {}

  static SuiteFailure tooLarge(long bytes, long limit) {
    return new SuiteFailure(
        FailureKind.SUITE_TOO_LARGE,
        "The suite has %d bytes, the server takes %d at most. Split the spec file, or start the server with a larger --suite-bytes."
            .formatted(bytes, limit));
  }

  /** In the words of its worker. */
  static SuiteFailure timeout(LastWill will) {
    return new SuiteFailure(FailureKind.SUITE_TIMEOUT, will.message(), will.frames());
  }

  static SuiteFailure workerLost(Suite suite, SuiteLost lost) {
    return new SuiteFailure(
        FailureKind.WORKER_LOST,
        "%s was running on %s of %s, which is lost: %s. %s Run it again."
            .formatted(
                suite.path(),
                lost.worker(),
                lost.node(),
                lost.reason(),
                suite.key().attempt() > 1
                    ? "It was the second attempt."
                    : "Some of its packets had been sent already, so it was not run elsewhere."));
  }
}
