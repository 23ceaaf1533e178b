package dev.xjetremote.protocol;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a suite's spec file is. xJet writes it into the first line of the script, {@code
 * globalThis.__XJET = {"runtime":{…,"path":"spec/a.spec.ts",…}};}; it serves logs and messages
 * only.
 */
public final class SuitePath {
  /** What a suite without a path is called. */
  public static final String UNKNOWN = "?";

  private static final int SEARCHED_BYTES = 4096;
  private static final Pattern PATH = Pattern.compile("\"path\":(\"(?:[^\"\\\\]|\\\\.)*\")");

  private SuitePath() {}

  /** The path in the first line of {@code script}, or {@link #UNKNOWN}. */
  public static String of(Buffer script) {
    String start = SuiteFrame.text(script.slice(0, searched(script)));
    int end = start.indexOf('\n');
    Matcher path = PATH.matcher(end < 0 ? start : start.substring(0, end));
    if (!path.find()) {
      return UNKNOWN;
    }
    try {
      return (String) Json.decodeValue(path.group(1));
    } catch (DecodeException e) {
      return UNKNOWN;
    }
  }

  /** How many bytes of a script, or of its beginning, are looked at. */
  static int searched(Buffer script) {
    return Math.min(script.length(), SEARCHED_BYTES);
  }
}
