package dev.xjetremote.gateway;

import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteLost;
import dev.xjetremote.protocol.FailureKind;
import dev.xjetremote.protocol.SuiteFailure;
import dev.xjetremote.protocol.SuitePath;
import java.time.Duration;

/** The words in which a runner is told why the gateway ended a suite. */
final class Failures {
  private Failures() {}

  static SuiteFailure tooLarge(String path, long bytes, long limit) {
    return new SuiteFailure(
        FailureKind.SUITE_TOO_LARGE,
        "%s has %d bytes, the server takes %d at most. Split the spec file, or start the server with a larger --suite-bytes."
            .formatted(path.equals(SuitePath.UNKNOWN) ? "The suite" : path, bytes, limit));
  }

  static SuiteFailure shutDown(Suite suite, Duration patience) {
    return new SuiteFailure(
        FailureKind.SERVER_SHUTDOWN,
        "The server was stopped, and %s had not ended %d ms later. Run it again, or start the server with a larger --drain-timeout."
            .formatted(suite.path(), patience.toMillis()));
  }

  /** In the words of its worker. */
  static SuiteFailure timeout(LastWill will) {
    return new SuiteFailure(FailureKind.SUITE_TIMEOUT, will.message(), will.frames());
  }

  static SuiteFailure workerLost(LiveSuite live, SuiteLost lost) {
    Suite suite = live.suite();
    return new SuiteFailure(
        FailureKind.WORKER_LOST,
        "%s was running on %s of %s, which was lost%s: %s. %s Run it again."
            .formatted(
                suite.path(),
                lost.worker(),
                lost.node(),
                live.progress(),
                lost.reason(),
                suite.key().attempt() > 1
                    ? "It was the second attempt."
                    : "Some of its packets had been sent already, so it was not run elsewhere."));
  }
}
