package dev.xjetremote.gateway;

import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.PacketCredit;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.WorkerCredit;
import dev.xjetremote.protocol.Frames;
import dev.xjetremote.protocol.SuiteFrame;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Stands in for the workers where only the sockets matter. It answers a suite with its own script
 * as the one packet and ends it; {@code hold} keeps it until it is cancelled; {@code flood} sends
 * 64 KiB packets for as long as credit comes back.
 */
final class ScriptedWorker extends VerticleBase {
  private static final int FLOOD_WINDOW = 256 * 1024;
  private static final int FLOOD_PACKET = 64 * 1024;

  final BlockingQueue<Suite> received = new LinkedBlockingQueue<>();
  final BlockingQueue<String> cancelled = new LinkedBlockingQueue<>();
  final BlockingQueue<Long> flooded = new LinkedBlockingQueue<>();

  private final String address = Addresses.worker();
  private final int credit;
  private long sequence;
  private long unread;
  private long sent;

  ScriptedWorker(int credit) {
    this.credit = credit;
  }

  @Override
  public Future<?> start() {
    return vertx
        .eventBus()
        .consumer(address, this::receive)
        .completion()
        .onSuccess(ready -> grant(credit));
  }

  /** Takes so many more suites. */
  void grant(int suites) {
    vertx.eventBus().send(Addresses.DISPATCHER, new WorkerCredit(address, suites));
  }

  private void receive(Message<Object> message) {
    if (message.body() instanceof Suite suite) {
      message.reply(null);
      received.add(suite);
      String script = SuiteFrame.text(suite.script());
      if (script.equals("flood")) {
        flood(suite);
      } else if (!script.equals("hold")) {
        send(suite, 0, suite.script(), true);
        vertx.eventBus().send(Addresses.DISPATCHER, new SuiteEnded(suite.key()));
      }
    } else if (message.body() instanceof Cancel cancel) {
      cancelled.add(cancel.key().toString());
    } else if (message.body() instanceof PacketCredit packetCredit) {
      unread -= packetCredit.bytes();
      flood(received.stream().filter(s -> s.key().equals(packetCredit.key())).findFirst().get());
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
