package dev.xjetremote.dates;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The zone that the environment variable {@code TZ} names, read as ICU reads it. */
public final class PosixZone {
  private static final Pattern OFFSET = Pattern.compile("[A-Za-z]{3,}([+-]?)(\\d{1,2})");
  // Zones without summer time, which the JDK knows by their places only.
  private static final Map<String, String> AMERICAN =
      Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu");
  private static final ZoneId UNKNOWN = ZoneOffset.UTC;

  private PosixZone() {}

  /**
   * The zone for a value as {@code Europe/Berlin}, {@code :Europe/Berlin} or {@code EST+5}, which
   * says how many hours the zone is behind Greenwich; what names no zone is Greenwich's time.
   */
  public static ZoneId of(String value) {
    String name = value.startsWith(":") ? value.substring(1) : value;
    if (ZoneId.getAvailableZoneIds().contains(name)) {
      return TimeZones.ofEngine(ZoneId.of(name));
    }
    String place = AMERICAN.get(name);
    if (place != null) {
      return ZoneId.of(place);
    }
    Matcher offset = OFFSET.matcher(name);
    return offset.matches() ? behind(offset) : UNKNOWN;
  }

  private static ZoneId behind(Matcher offset) {
    String sign = offset.group(1).equals("-") ? "+" : "-";
    String hours = offset.group(2).length() == 1 ? "0" + offset.group(2) : offset.group(2);
    try {
      return ZoneId.of("GMT" + sign + hours + ":00");
    } catch (DateTimeException e) {
      return UNKNOWN; // no zone is so far away
    }
  }
}
