package dev.xjetremote.dispatch;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;

/**
 * A question to a worker whether it takes a suite.
 *
 * @param number tells it from another about the same suite: one that is not answered in time is
 *     asked again, and may be answered all the same
 */
record Offer(String worker, Suite suite, long number) {
  SuiteKey key() {
    return suite.key();
  }
}
