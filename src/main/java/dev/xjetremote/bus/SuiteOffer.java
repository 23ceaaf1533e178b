package dev.xjetremote.bus;

import io.vertx.core.buffer.Buffer;

/**
 * Dispatcher to worker, which replies whether it takes the suite. If it does, it keeps a place for
 * it, and the script follows as {@link SuiteBytes}.
 *
 * @param dispatcher whom to tell of the suite's end
 * @param dispatcherNode the process that the dispatcher lives in
 * @param suite the suite, without its script
 * @param length bytes of the script
 * @param number counts the dispatcher's offers: what is said of one comes too late when the same
 *     suite has been offered again
 */
public record SuiteOffer(
    String dispatcher, String dispatcherNode, Suite suite, int length, long number) {
  /** Offers {@code suite}. */
  public static SuiteOffer of(Suite suite, String dispatcher, long number) {
    return new SuiteOffer(
        dispatcher, Node.ID, suite.withScript(Buffer.buffer()), suite.script().length(), number);
  }
}
