package dev.xjetremote.protocol;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How far a suite has come, by its own account. xJet sends a Status packet before a describe, an
 * Events packet after a describe and after a test, and (as of 1.1.0) nothing before a test: so the
 * test that runs is known by the one before it, and by the describe that both are in. Not
 * thread-safe.
 */
public final class Progress {
  /** Names are the suite's own and may be of any length. */
  private static final int SHOWN_CHARACTERS = 200;

  /** A suite that opens describes without end is not to fill the memory. */
  private static final int MAX_DEPTH = 100;

  private final Deque<String> describes = new ArrayDeque<>();
  private @Nullable String running;
  private @Nullable String finished;

  /** Whether packets of a kind are worth to be seen. */
  static boolean isToldBy(@Nullable PacketKind kind) {
    return kind == PacketKind.STATUS || kind == PacketKind.EVENTS;
  }

  /** Takes a packet of the suite in. */
  public void see(Packet packet, byte[] bytes) {
    if (packet.kind() == PacketKind.STATUS) {
      StatusPacket.read(bytes, packet).ifPresent(this::started);
    } else if (packet.kind() == PacketKind.EVENTS) {
      StatusPacket.read(bytes, packet).ifPresent(this::ended);
    }
  }

  private void started(StatusPacket status) {
    if (status.todo() || status.skipped()) {
      return;
    }
    if (status.type() == StatusPacket.TEST) {
      running = name(status);
    } else if (status.type() == StatusPacket.DESCRIBE && describes.size() < MAX_DEPTH) {
      describes.push(name(status));
      finished = null;
    }
  }

  private void ended(StatusPacket event) {
    if (event.type() == StatusPacket.TEST) {
      running = null;
      finished = name(event);
    } else if (event.type() == StatusPacket.DESCRIBE) {
      describes.pollFirst();
      finished = null;
    }
  }

  private static String name(StatusPacket status) {
    String name =
        status.ancestry().isEmpty()
            ? status.description()
            : status.ancestry().replace(",", " > ") + " > " + status.description();
    return name.length() <= SHOWN_CHARACTERS ? name : name.substring(0, SHOWN_CHARACTERS) + "…";
  }

  /** What is known, as the end of a clause: empty, or begins with a space. */
  @Override
  public String toString() {
    if (running != null) {
      return " in the test \"" + running + "\"";
    }
    if (finished != null) {
      return " in what followed the test \"" + finished + "\"";
    }
    String describe = describes.peekFirst();
    return describe == null || describe.isEmpty()
        ? ""
        : " in the describe \"" + describe + "\", in its first test or a hook before it";
  }
}
