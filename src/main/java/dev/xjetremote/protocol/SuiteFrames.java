package dev.xjetremote.protocol;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A look at the frames of one suite before they share a socket with those of others. Workers send
 * none that are amiss; one whose sandbox a suite has broken may.
 */
public final class SuiteFrames {
  private static final int SUITE_ID = 1;

  private SuiteFrames() {}

  /**
   * What is wrong with frames that are to be all of one suite, each of them whole; empty if nothing
   * is. Costs next to nothing for packets of xJet's that bear the suite's id.
   */
  public static Optional<String> fault(Buffer frames, String suiteId) {
    byte[] id = Packet.idBytes(suiteId);
    int at = 0;
    while (at + Frames.LENGTH_BYTES <= frames.length()) {
      int start = at + Frames.LENGTH_BYTES;
      long end = start + frames.getUnsignedInt(at);
      if (end > frames.length()) {
        break;
      }
      at = (int) end;
      if (!bears(frames, start, at, id) && speaksForAnother(frames.getBytes(start, at), suiteId)) {
        return Optional.of("it has sent a packet in another suite's name");
      }
    }
    return at == frames.length()
        ? Optional.empty()
        : Optional.of("it has sent a packet that is not whole");
  }

  /** Shows the packets that tell of a suite's progress, and no others: they are few. */
  public static void show(Buffer frames, Progress progress) {
    int at = 0;
    while (at < frames.length()) {
      int start = at + Frames.LENGTH_BYTES;
      at = start + frames.getInt(at);
      if (start < at && Progress.isToldBy(PacketKind.of(frames.getByte(start)))) {
        byte[] bytes = frames.getBytes(start, at);
        Packet.read(bytes).ifPresent(packet -> progress.see(packet, bytes));
      }
    }
  }

  private static boolean bears(Buffer frames, int start, int end, byte[] id) {
    int from = start + SUITE_ID;
    int to = from + id.length;
    return to <= end && Arrays.equals(frames.getBytes(from, to), id);
  }

  private static boolean speaksForAnother(byte[] packet, String suiteId) {
    return Packet.read(packet).filter(read -> read.isForAnother(suiteId, packet)).isPresent();
  }
}
