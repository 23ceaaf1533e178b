package dev.xjetremote.sandbox;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.xjetremote.dates.PosixZone;

/**
 * Sets the zone of dates anew, as Node does whenever a script writes {@code process.env.TZ}.
 * Contexts of {@code vm} that exist already keep theirs.
 */
final class TimeZoneChange {
  private TimeZoneChange() {}

  /** {@code setTimeZone(name)}; without a name the zone is again the one that was configured. */
  static Object apply(Object[] arguments) {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    realm.setLocalTimeZone(
        arguments[0] instanceof TruffleString name
            ? PosixZone.of(name.toJavaStringUncached()).getId()
            : null);
    return Undefined.instance;
  }

  /** Gives a new realm the zone of the one that makes it. */
  static void inherit(JSRealm maker, JSRealm made) {
    made.setLocalTimeZone(maker.getLocalTimeZoneId().getId());
  }
}
