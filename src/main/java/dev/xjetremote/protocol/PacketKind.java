package dev.xjetremote.protocol;

import org.jspecify.annotations.Nullable;

/** The kinds of packets that xJet 1.1 knows, by the low four bits of a packet's first byte. */
public enum PacketKind {
  LOG(1),
  ERROR(2),
  STATUS(3),
  EVENTS(4);

  private static final int MASK = 0x0f;

  private final int code;

  PacketKind(int code) {
    this.code = code;
  }

  /** The number that stands in a packet's first byte. */
  public byte code() {
    return (byte) code;
  }

  static @Nullable PacketKind of(byte first) {
    int code = first & MASK;
    for (PacketKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    return null;
  }
}
