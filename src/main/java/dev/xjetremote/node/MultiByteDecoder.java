package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one of the multi-byte encodings of the WHATWG Encoding Standard, piece by piece, with the
 * JDK's charsets. Not for several threads at once.
 */
public final class MultiByteDecoder {
  /** The JDK's charset for each encoding: of its variants, the nearest to Node's ICU. */
  private static final Map<String, String> CHARSETS =
      Map.of(
          "gbk", "x-mswin-936",
          "gb18030", "GB18030",
          "big5", "x-windows-950",
          "euc-jp", "x-eucJP-Open",
          "iso-2022-jp", "ISO-2022-JP",
          "shift_jis", "windows-31j",
          "euc-kr", "x-IBM970");

  private static final byte[] NOTHING = {};

  private final CharsetDecoder decoder;
  private byte[] pending = NOTHING;

  private MultiByteDecoder(CharsetDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * A decoder for an encoding, by its name in the standard; null if it is none of these.
   *
   * @param fatal whether bytes that mean nothing fail, and are not replaced
   */
  public static @Nullable MultiByteDecoder open(String encoding, boolean fatal) {
    String charset = CHARSETS.get(encoding);
    if (charset == null) {
      return null;
    }
    CodingErrorAction action = fatal ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
    return new MultiByteDecoder(
        Charset.forName(charset)
            .newDecoder()
            .onMalformedInput(action)
            .onUnmappableCharacter(action));
  }

  /**
   * Decodes the next bytes.
   *
   * @param more whether others follow: a character that is cut off waits for them
   * @throws CharacterCodingException for bytes that mean nothing, if these are to fail
   */
  public String decode(ByteBuffer bytes, boolean more) throws CharacterCodingException {
    ByteBuffer input = ByteBuffer.allocate(pending.length + bytes.remaining());
    input.put(pending).put(bytes).flip();
    pending = NOTHING;
    CharBuffer output =
        CharBuffer.allocate((int) Math.ceil(input.remaining() * decoder.maxCharsPerByte()) + 2);
    boolean done = false;
    try {
      check(decoder.decode(input, output, !more));
      if (more) {
        pending = new byte[input.remaining()];
        input.get(pending);
      } else {
        check(decoder.flush(output));
      }
      done = true;
    } finally {
      if (!more || !done) {
        decoder.reset();
      }
    }
    return output.flip().toString();
  }

  private static void check(CoderResult result) throws CharacterCodingException {
    if (result.isError()) {
      result.throwException();
    }
  }
}
