package dev.xjetremote.gateway;

import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.Hold;
import dev.xjetremote.bus.PacketCredit;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import io.vertx.core.eventbus.EventBus;

/**
 * What a connection has to say to the dispatcher and to workers.
 *
 * @param dispatcher the address of the process's dispatcher
 */
record Dispatching(EventBus bus, String dispatcher) {
  /** Has a suite run somewhere. */
  void queue(Suite suite) {
    bus.send(dispatcher, suite);
  }

  /** Nobody waits for a suite any longer. */
  void cancel(SuiteKey key) {
    bus.send(dispatcher, new Cancel(key));
  }

  /** A runner does not read, or reads again. */
  void hold(Hold hold) {
    bus.send(dispatcher, hold);
  }

  /** The socket has taken so many bytes of a suite's packets. */
  void credit(String worker, SuiteKey key, long bytes) {
    bus.send(worker, new PacketCredit(key, bytes));
  }
}
