package dev.xjetremote.worker;

import dev.xjetremote.config.SuiteLimits;
import dev.xjetremote.protocol.FailureKind;
import dev.xjetremote.protocol.Progress;
import dev.xjetremote.protocol.SuiteFailure;

/**
 * The words in which a suite is told why a worker ended it.
 *
 * @param path its spec file
 * @param limits what it was allowed
 */
record Failures(String path, SuiteLimits limits) {
  /** Where the size of the heap comes from: a worker does not know whether it is a child. */
  private static final String HEAP = "java -Xmx, or --child-memory with --isolation process";

  /** Bytes that the suite may have allocated when memory runs short: less in a small heap. */
  long memory() {
    return limits.resources().memoryIn(Runtime.getRuntime().maxMemory());
  }

  SuiteFailure turnTimeout(Progress progress) {
    return new SuiteFailure(
        FailureKind.SUITE_TIMEOUT,
        "%s ran for more than %d ms without yielding%s and was ended. Look for a loop that does not end, or start the server with a larger --turn-timeout."
            .formatted(path, limits.time().turn().toMillis(), progress));
  }

  SuiteFailure suiteTimeout(Progress progress) {
    return new SuiteFailure(
        FailureKind.SUITE_TIMEOUT,
        "%s took more than %d ms and was ended%s. Split it, or start the server with a larger --suite-timeout."
            .formatted(path, limits.time().suite().toMillis(), progress));
  }

  SuiteFailure unreadOutput(Progress progress) {
    return new SuiteFailure(
        FailureKind.SUITE_OUTPUT,
        "%s dispatched more than %d bytes that the runner had not read and was ended%s. Let it log less, or start the server with a larger --unread-output."
            .formatted(path, limits.output().unread(), progress));
  }

  SuiteFailure tooManyTimers(Progress progress) {
    return new SuiteFailure(
        FailureKind.SUITE_TIMERS,
        "%s had more than %d timers and immediates waiting and was ended%s. Look for a timer that is set in a loop, or start the server with a larger --suite-timers."
            .formatted(path, limits.resources().timers(), progress));
  }

  /** The heap is short, and this suite has allocated the most. */
  SuiteFailure tooMuchMemory(long allocated, Progress progress) {
    return new SuiteFailure(
        FailureKind.SUITE_MEMORY,
        "%s had allocated %d bytes, more than %d, when the server's memory ran short, and was ended%s. Let it keep less, start the server with more memory (%s), or with a larger --suite-memory."
            .formatted(path, allocated, memory(), progress, HEAP));
  }

  /** Something that the suite asked for did not fit into the heap. */
  SuiteFailure outOfMemory(Progress progress) {
    return new SuiteFailure(
        FailureKind.SUITE_MEMORY,
        "%s asked for more memory than the server has left (%d bytes in all) and was ended%s. Let it keep less, or start the server with more memory (%s)."
            .formatted(path, Runtime.getRuntime().maxMemory(), progress, HEAP));
  }

  SuiteFailure incomplete(Progress progress) {
    return new SuiteFailure(
        FailureKind.SUITE_INCOMPLETE,
        "%s has nothing left to run, but has not reported its end%s. Look for a promise that never settles."
            .formatted(path, progress));
  }

  SuiteFailure broken(Throwable cause) {
    return new SuiteFailure(
        FailureKind.SUITE_SANDBOX,
        "the sandbox of %s failed: %s. The server's log has the details.".formatted(path, cause));
  }
}
