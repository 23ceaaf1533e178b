package dev.xjetremote.positions;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;

/**
 * A source that is part of many suites, so that its code is parsed and warmed up once for all of
 * them. It goes by {@link #NAME}; in the stack traces of a suite it has the name of the suite's own
 * file, which its context has as its only argument.
 */
public final class SharedSource {
  /** What a shared source is called where no stack trace shows it. */
  public static final String NAME = "xjet-remote:shared";

  private static final TruffleString SHARED = Strings.fromJavaString(NAME);

  private SharedSource() {}

  /** The name that a stack trace shows for a source of this name. */
  public static TruffleString shownAs(TruffleString name) {
    if (!Strings.equals(SHARED, name)) {
      return name;
    }
    String[] arguments = JSRealm.get(null).getEnv().getApplicationArguments();
    return Strings.fromJavaString(arguments[0]);
  }
}
