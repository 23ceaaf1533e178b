package dev.xjetremote.dates;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.graalvm.shadowed.com.ibm.icu.util.TimeZone;

/** Names of time zones as V8 has them. */
public final class TimeZones {
  private static final Set<String> UTC = Set.of("Etc/UTC", "Etc/UCT", "Etc/GMT", "GMT");

  private TimeZones() {}

  /** What {@code resolvedOptions().timeZone} says of a zone: its oldest name, or UTC. */
  @TruffleBoundary
  public static String shown(String id) {
    String oldest = TimeZone.getCanonicalID(id);
    if (oldest == null) {
      return id;
    }
    return UTC.contains(oldest) ? "UTC" : oldest;
  }

  /** The zone to give to the engine, which takes the zone "UTC" for Greenwich's. */
  public static ZoneId ofEngine(ZoneId zone) {
    String id = zone.getId();
    boolean utc =
        zone.normalized().equals(ZoneOffset.UTC)
            && !id.contains("GMT")
            && !id.contains("Greenwich");
    return utc ? ZoneId.of("Etc/UTC") : zone;
  }
}
