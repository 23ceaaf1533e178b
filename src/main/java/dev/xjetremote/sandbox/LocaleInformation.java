package dev.xjetremote.sandbox;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSArray;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.builtins.intl.JSLocaleObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graalvm.shadowed.com.ibm.icu.text.Collator;
import org.graalvm.shadowed.com.ibm.icu.text.DateTimePatternGenerator;
import org.graalvm.shadowed.com.ibm.icu.text.NumberingSystem;
import org.graalvm.shadowed.com.ibm.icu.util.Calendar;
import org.graalvm.shadowed.com.ibm.icu.util.TimeZone;
import org.graalvm.shadowed.com.ibm.icu.util.ULocale;

/**
 * What V8 11 tells of an {@code Intl.Locale} and the engine does not: the proposal Intl Locale
 * Info, from the engine's own ICU data.
 */
final class LocaleInformation {
  private LocaleInformation() {}

  /** {@code localeInformation(locale, name)}; false if it is no locale. */
  static Object get(Object[] arguments) {
    if (!(arguments[0] instanceof JSLocaleObject object)) {
      return false;
    }
    ULocale locale = object.getInternalState().getULocale();
    return switch (((TruffleString) arguments[1]).toJavaStringUncached()) {
      case "weekInfo" -> weekInfo(Calendar.getInstance(locale));
      case "textInfo" -> textInfo(locale);
      case "calendars" -> chosen(locale, "ca", calendars(locale));
      case "collations" -> chosen(locale, "co", collations(locale));
      case "hourCycles" -> chosen(locale, "hc", Stream.of(hourCycle(locale)));
      case "numberingSystems" ->
          chosen(locale, "nu", Stream.of(NumberingSystem.getInstance(locale).getName()));
      default -> timeZones(locale.getCountry());
    };
  }

  private static Object weekInfo(Calendar calendar) {
    JSObject info = object();
    Calendar.WeekData week = calendar.getWeekData();
    int length = Math.floorMod(week.weekendCease - week.weekendOnset, 7) + 1;
    Stream<Integer> weekend =
        IntStream.range(0, length)
            .map(day -> isoDay(Math.floorMod(week.weekendOnset - 1 + day, 7) + 1))
            .sorted()
            .boxed();
    put(info, "firstDay", isoDay(calendar.getFirstDayOfWeek()));
    put(info, "weekend", array(weekend));
    put(info, "minimalDays", calendar.getMinimalDaysInFirstWeek());
    return info;
  }

  private static int isoDay(int day) {
    return day == Calendar.SUNDAY ? 7 : day - 1;
  }

  private static Object textInfo(ULocale locale) {
    JSObject info = object();
    boolean isReversed = locale.getCharacterOrientation().equals("right-to-left");
    put(info, "direction", Strings.fromJavaString(isReversed ? "rtl" : "ltr"));
    return info;
  }

  private static Stream<String> calendars(ULocale locale) {
    return Arrays.stream(Calendar.getKeywordValuesForLocale("calendar", locale, true))
        .map(name -> unicodeName("ca", name));
  }

  private static Stream<String> collations(ULocale locale) {
    return Arrays.stream(Collator.getKeywordValuesForLocale("collation", locale, true))
        .filter(name -> !List.of("standard", "search").contains(name))
        .map(name -> unicodeName("co", name))
        .sorted();
  }

  private static String hourCycle(ULocale locale) {
    return switch (DateTimePatternGenerator.getInstance(locale).getDefaultHourCycle()) {
      case HOUR_CYCLE_11 -> "h11";
      case HOUR_CYCLE_12 -> "h12";
      case HOUR_CYCLE_23 -> "h23";
      case HOUR_CYCLE_24 -> "h24";
    };
  }

  private static String unicodeName(String key, String name) {
    String known = ULocale.toUnicodeLocaleType(key, name);
    return known == null ? name : known;
  }

  private static Object timeZones(String region) {
    if (region.isEmpty()) {
      return Undefined.instance;
    }
    return strings(
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, region, null).stream()
            .sorted());
  }

  /** What the locale's extension says, or else what is usual. */
  private static Object chosen(ULocale locale, String key, Stream<String> usual) {
    String own = locale.getUnicodeLocaleType(key);
    return strings(own == null ? usual : Stream.of(own.toLowerCase(Locale.ROOT)));
  }

  private static JSObject object() {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    return JSOrdinary.create(realm.getContext(), realm);
  }

  private static void put(JSObject target, String name, Object value) {
    JSObject.set(target, Strings.fromJavaString(name), value);
  }

  private static Object strings(Stream<String> values) {
    return array(values.map(Strings::fromJavaString));
  }

  private static Object array(Stream<?> values) {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    return JSArray.createConstantObjectArray(realm.getContext(), realm, values.toArray());
  }
}
