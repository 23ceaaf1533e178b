package dev.xjetremote.gateway;

import static java.util.Objects.requireNonNull;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.Node;
import dev.xjetremote.bus.PacketCredit;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteBytes;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteOffer;
import dev.xjetremote.bus.WorkerGone;
import dev.xjetremote.bus.WorkerState;
import dev.xjetremote.protocol.Frames;
import dev.xjetremote.protocol.SuiteFrame;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Stands in for the workers where only the sockets matter. It answers a suite with its own script
 * as the one packet and ends it; {@code hold} keeps it until it is cancelled; {@code say} sends one
 * packet and keeps it; {@code flood} sends 64 KiB packets for as long as credit comes back.
 */
final class ScriptedWorker extends VerticleBase {
  private static final int FLOOD_WINDOW = 256 * 1024;
  private static final int FLOOD_PACKET = 64 * 1024;

  final BlockingQueue<Suite> received = new LinkedBlockingQueue<>();
  final BlockingQueue<String> cancelled = new LinkedBlockingQueue<>();
  final BlockingQueue<Long> flooded = new LinkedBlockingQueue<>();

  private final String address = Addresses.worker();
  private final Map<SuiteKey, SuiteOffer> offers = new HashMap<>();
  private final Map<SuiteKey, Buffer> scripts = new HashMap<>();
  private int free;
  private long sequence;
  private long unread;
  private long sent;

  ScriptedWorker(int free) {
    this.free = free;
  }

  @Override
  public Future<?> start() {
    return vertx
        .eventBus()
        .consumer(address, this::receive)
        .completion()
        .onSuccess(ready -> grant(0));
  }

  /** Takes so many more suites. */
  void grant(int suites) {
    free += suites;
    // A node of this process's own name: the worker needs no lease.
    vertx.eventBus().publish(Addresses.WORKERS, new WorkerState(address, Node.ID, free));
  }

  /** Is no more, and its suites with it. */
  void die() {
    vertx.eventBus().publish(Addresses.WORKERS, new WorkerGone(address, "it died"));
  }

  private void receive(Message<Object> message) {
    if (message.body() instanceof SuiteOffer offer) {
      free--;
      offers.put(offer.suite().key(), offer);
      scripts.put(offer.suite().key(), Buffer.buffer());
      message.reply(true);
    } else if (message.body() instanceof SuiteBytes part) {
      message.reply(null);
      Buffer script = requireNonNull(scripts.get(part.key())).appendBuffer(part.bytes());
      SuiteOffer offer = requireNonNull(offers.get(part.key()));
      if (script.length() == offer.length()) {
        run(offer, offer.suite().withScript(script));
      }
    } else if (message.body() instanceof Cancel cancel) {
      cancelled.add(cancel.key().toString());
    } else if (message.body() instanceof PacketCredit packetCredit) {
      unread -= packetCredit.bytes();
      flood(received.stream().filter(s -> s.key().equals(packetCredit.key())).findFirst().get());
    }
  }

  private void run(SuiteOffer offer, Suite suite) {
    received.add(suite);
    String script = SuiteFrame.text(suite.script());
    if (script.equals("flood")) {
      flood(suite);
    } else if (script.equals("say")) {
      send(suite, 0, suite.script(), false);
    } else if (!script.equals("hold")) {
      send(suite, 0, suite.script(), true);
      vertx.eventBus().send(offer.dispatcher(), new SuiteEnded(suite.key(), offer.number()));
    }
  }

  private void flood(Suite suite) {
    while (unread < FLOOD_WINDOW) {
      send(suite, sequence++, Buffer.buffer(new byte[FLOOD_PACKET]), false);
      unread += FLOOD_PACKET + Frames.LENGTH_BYTES;
      sent += FLOOD_PACKET;
    }
    flooded.add(sent);
  }

  private void send(Suite suite, long number, Buffer packet, boolean last) {
    Buffer frames = Buffer.buffer();
    Frames.append(frames, packet.getBytes());
    vertx
        .eventBus()
        .send(suite.key().gateway(), new Packets(suite.key(), address, number, 1, frames, last));
  }
}
