package dev.xjetremote.gateway;

import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.SuiteKey;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What workers have said of how their suites are to end, until it is time; one word a suite, the
 * last. All calls come on the event loop of the gateway.
 */
final class Wills {
  private final Vertx vertx;
  private final Consumer<LastWill> executor;
  private final Map<SuiteKey, Long> timers = new HashMap<>();

  /**
   * Begins with none.
   *
   * @param executor told of each whose time has come; its suite may have ended by then
   */
  Wills(Vertx vertx, Consumer<LastWill> executor) {
    this.vertx = vertx;
    this.executor = executor;
  }

  void make(LastWill will) {
    revoke(will.key());
    timers.put(
        will.key(),
        vertx.setTimer(
            Math.max(1, will.millis()),
            timer -> {
              timers.remove(will.key());
              executor.accept(will);
            }));
  }

  void revoke(SuiteKey key) {
    Long timer = timers.remove(key);
    if (timer != null) {
      vertx.cancelTimer(timer);
    }
  }
}
