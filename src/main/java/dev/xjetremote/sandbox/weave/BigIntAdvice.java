package dev.xjetremote.sandbox.weave;

import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.Errors;
import net.bytebuddy.asm.Advice;

/**
 * What is woven into {@code BigInt}: a limit on its size. Java computes with big numbers in one go
 * that nothing interrupts; below this limit a go takes a second at most, at V8's (2 to the power of
 * 30 bits) hours. An {@code ArithmeticException} becomes V8's RangeError in the callers.
 */
final class BigIntAdvice {
  static final long MAX_BITS = 1L << 20;

  /** So many decimal digits have about as many bits. */
  static final int MAX_DIGITS = 315_653;

  private BigIntAdvice() {}

  /** multiply(BigInt). */
  static final class Multiply {
    private Multiply() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.This BigInt self, @Advice.Argument(0) BigInt other) {
      if ((long) self.bigIntegerValue().bitLength() + other.bigIntegerValue().bitLength()
          > MAX_BITS) {
        throw new ArithmeticException();
      }
    }
  }

  /** pow(int). */
  static final class Pow {
    private Pow() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.This BigInt self, @Advice.Argument(0) int exponent) {
      int bits = self.bigIntegerValue().bitLength();
      double exactBits =
          bits > 1000
              ? bits - 1
              : Math.log(Math.abs(self.bigIntegerValue().doubleValue())) / Math.log(2);
      if (exactBits * exponent > MAX_BITS) {
        throw new ArithmeticException();
      }
    }
  }

  /** shiftLeft(int); a negative distance shifts to the right. */
  static final class ShiftLeft {
    private ShiftLeft() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.This BigInt self, @Advice.Argument(0) int distance) {
      if (self.bigIntegerValue().bitLength() + (long) distance > MAX_BITS) {
        throw new ArithmeticException();
      }
    }
  }

  /** valueOf(String). */
  static final class Parse {
    private Parse() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) String digits) {
      if (digits.length() > MAX_DIGITS) {
        throw Errors.createRangeErrorBigIntMaxSizeExceeded();
      }
    }
  }
}
