package dev.xjetremote.dates.weave;

import dev.xjetremote.dates.TimeZones;
import net.bytebuddy.asm.Advice;

/** JSDateTimeFormat.setupInternalDateTimeFormat(…, zone, its name, …). */
@SuppressWarnings("UnusedVariable")
final class ZoneAdvice {
  private ZoneAdvice() {}

  @Advice.OnMethodEnter
  static void enter(@Advice.Argument(value = 17, readOnly = false) String name) {
    name = TimeZones.shown(name);
  }
}
