package dev.xjetremote.sandbox.weave;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.Strings;
import net.bytebuddy.asm.Advice;

/**
 * What is woven into arrays that grow or begin long: V8's limit on their elements, beyond which
 * Node ends. To clear or copy more takes Java seconds, in which a collection of garbage waits for
 * it and all else for the collection.
 */
final class ArrayAdvice {
  /** V8's {@code FixedArray::kMaxLength} on 64 bits. */
  static final int MAX_ELEMENTS = 1 << 27;

  private ArrayAdvice() {}

  /** ensureCapacity(array, index, …) of an array. */
  static final class Elements {
    private Elements() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(1) int index) {
      if (index >= MAX_ELEMENTS) {
        throw Errors.createRangeErrorInvalidArrayLength();
      }
    }
  }

  /** ensureCapacityIntl(count) of a list from which an array is made. */
  static final class ListElements {
    private ListElements() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) int count) {
      if (count > MAX_ELEMENTS) {
        throw Errors.createRangeErrorInvalidArrayLength();
      }
    }
  }

  /**
   * individualCharSplit(text, limit, …): an array of as many elements as the text has characters.
   */
  static final class Characters {
    private Characters() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) TruffleString text, @Advice.Argument(1) int limit) {
      if (Math.min(Strings.length(text), limit) > MAX_ELEMENTS) {
        throw Errors.createRangeErrorInvalidArrayLength();
      }
    }
  }
}
