package dev.xjetremote.weave;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Where an advice goes.
 *
 * @param advice a class with advice methods
 * @param times into how many methods it goes at least
 * @param where into which
 */
public record Point(Class<?> advice, int times, ElementMatcher<? super MethodDescription> where) {

  /** An advice for at least one method. */
  public Point(Class<?> advice, ElementMatcher<? super MethodDescription> where) {
    this(advice, 1, where);
  }

  void check(TypeDescription type) {
    int found = type.getDeclaredMethods().filter(where).size();
    if (found < times) {
      throw new IllegalStateException(
          "%s has %d methods for the advice %s, not %d: is it another version?"
              .formatted(type, found, advice.getSimpleName(), times));
    }
  }
}
