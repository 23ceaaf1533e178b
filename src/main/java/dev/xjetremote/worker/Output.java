package dev.xjetremote.worker;

import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.protocol.Frames;
import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/**
 * Collects the packets of a suite's turn into messages and counts what the runner has not read. Not
 * thread-safe: guarded by its {@link SuiteRun}.
 */
final class Output {
  /** So much leaves before the end of a turn. */
  private static final int FLUSH_BYTES = 32 * 1024;

  private final SuiteKey key;
  private final String worker;
  private final Consumer<Packets> sender;
  private Buffer frames = Buffer.buffer();
  private int count;
  private long sequence;
  private long unread;

  Output(SuiteKey key, String worker, Consumer<Packets> sender) {
    this.key = key;
    this.worker = worker;
    this.sender = sender;
  }

  void add(byte[] packet) {
    int before = frames.length();
    Frames.append(frames, packet);
    unread += frames.length() - before;
    count++;
    if (frames.length() >= FLUSH_BYTES) {
      flush();
    }
  }

  void flush() {
    if (count > 0) {
      send(false);
    }
  }

  /** Sends the suite's last message. */
  void end() {
    send(true);
  }

  void credit(long bytes) {
    unread -= bytes;
  }

  /** Bytes of frames for which no credit has come back. */
  long unread() {
    return unread;
  }

  private void send(boolean last) {
    sender.accept(new Packets(key, worker, sequence++, count, frames, last));
    frames = Buffer.buffer();
    count = 0;
  }
}
