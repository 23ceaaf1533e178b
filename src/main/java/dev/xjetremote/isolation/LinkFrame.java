package dev.xjetremote.isolation;

import dev.xjetremote.bus.Wire;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One message of the link between a server and a child. On the pipe a length of four bytes stands
 * before it, big-endian like everything else.
 *
 * @param kind what is to be done with it
 * @param token joins a request and its reply: who asks chooses it, who replies repeats it; empty
 *     elsewhere
 * @param address where the message goes on the other bus; empty in replies
 * @param body the message or the reply
 */
record LinkFrame(Kind kind, String token, String address, @Nullable Object body) {
  /** What a frame asks for. */
  enum Kind {
    /** To one consumer of the address. */
    SEND('S'),
    /** To all consumers of the address. */
    PUBLISH('P'),
    /** To one consumer, whose reply comes back. */
    REQUEST('Q'),
    /** The reply to a request. */
    REPLY('A'),
    /** There is no reply: nobody is at the address, or he did not answer in time. */
    FAILED('F'),
    /**
     * From the server: take no more suites, and end when those that you have are through. From the
     * child: that is what it does.
     */
    RETIRE('R'),
    /** From the server: it was stopped, and other nodes have given it up with all its workers. */
    GIVEN_UP('G');

    private final byte code;

    Kind(char code) {
      this.code = (byte) code;
    }

    static Kind of(byte code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IndexOutOfBoundsException(code + " is no kind of frame");
    }
  }

  static LinkFrame send(String address, @Nullable Object body) {
    return new LinkFrame(Kind.SEND, "", address, body);
  }

  static LinkFrame publish(String address, @Nullable Object body) {
    return new LinkFrame(Kind.PUBLISH, "", address, body);
  }

  static LinkFrame request(String token, String address, @Nullable Object body) {
    return new LinkFrame(Kind.REQUEST, token, address, body);
  }

  static LinkFrame reply(String token, @Nullable Object body) {
    return new LinkFrame(Kind.REPLY, token, "", body);
  }

  static LinkFrame failed(String token) {
    return new LinkFrame(Kind.FAILED, token, "", null);
  }

  static LinkFrame retire() {
    return new LinkFrame(Kind.RETIRE, "", "", null);
  }

  static LinkFrame givenUp() {
    return new LinkFrame(Kind.GIVEN_UP, "", "", null);
  }

  /** The frame with its length before it. */
  byte[] bytes() {
    Buffer out = Buffer.buffer().appendInt(0).appendByte(kind.code);
    append(out, token);
    append(out, address);
    Wire.write(out, body);
    out.setInt(0, out.length() - Integer.BYTES);
    return out.getBytes();
  }

  /**
   * Reads a frame without its length.
   *
   * @throws IndexOutOfBoundsException if it is none
   */
  static LinkFrame of(byte[] bytes) {
    Buffer in = Buffer.buffer(bytes);
    int tokenAt = 1;
    int addressAt = end(in, tokenAt);
    int bodyAt = end(in, addressAt);
    return new LinkFrame(
        Kind.of(in.getByte(0)), text(in, tokenAt), text(in, addressAt), Wire.read(in, bodyAt));
  }

  private static void append(Buffer out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.appendInt(bytes.length).appendBytes(bytes);
  }

  private static int end(Buffer in, int textAt) {
    return textAt + Integer.BYTES + in.getInt(textAt);
  }

  private static String text(Buffer in, int at) {
    return in.getString(at + Integer.BYTES, end(in, at), StandardCharsets.UTF_8.name());
  }
}
