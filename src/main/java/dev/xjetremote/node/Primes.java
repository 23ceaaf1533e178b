package dev.xjetremote.node;

import java.math.BigInteger;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Big numbers as unsigned big-endian bytes: primes, and powers for Diffie and Hellman. */
public final class Primes {
  /** Longer numbers are refused: OpenSSL would take them, for days. */
  private static final int MOST_BITS = 1 << 20;

  // The chance of a mistake is below 2 to the power of minus this.
  private static final int CERTAINTY = 100;
  // Up to here the JDK calculates in one go, which takes less than a second.
  private static final int QUICK_BITS = 4096;

  private Primes() {}

  /**
   * A random prime of exactly that many bits, the upper two set unless it is very small.
   *
   * @param safe whether half of it is prime, too
   * @param add of which the prime is to be a multiple, plus {@code rem}; or null
   * @param rem null for 1, or for 3 if the prime is to be safe
   * @param checkpoint called now and then; what it throws ends the search
   */
  public static byte[] generate(
      int bits,
      boolean safe,
      byte @Nullable [] add,
      byte @Nullable [] rem,
      Random random,
      Runnable checkpoint) {
    if (bits > MOST_BITS) {
      throw new NativeFailure("bignum too long");
    }
    BigInteger step = add == null ? null : new BigInteger(1, add);
    BigInteger rest = rem != null ? new BigInteger(1, rem) : BigInteger.valueOf(safe ? 3 : 1);
    return unsigned(find(bits, safe, step, rest, random, checkpoint), (bits + 7) / 8);
  }

  /** A random prime of exactly that many bits. */
  static BigInteger find(int bits, Random random, Runnable checkpoint) {
    return find(bits, false, null, BigInteger.ONE, random, checkpoint);
  }

  /** A random prime of exactly that many bits that leaves {@code rest} when divided by step. */
  static BigInteger find(
      int bits,
      boolean safe,
      @Nullable BigInteger step,
      BigInteger rest,
      Random random,
      Runnable checkpoint) {
    if (bits < PrimeSieve.LEAST_BITS) {
      while (true) {
        checkpoint.run();
        BigInteger candidate = candidate(bits, step, rest, random);
        if (candidate.bitLength() == bits && isWanted(candidate, safe, checkpoint)) {
          return candidate;
        }
      }
    }
    // A safe prime leaves 3 when divided by 4.
    BigInteger stride = step != null ? step : BigInteger.valueOf(safe ? 4 : 2);
    BigInteger left = step != null ? rest : BigInteger.valueOf(safe ? 3 : 1);
    while (true) {
      BigInteger start = candidate(bits, stride, left, random);
      for (BigInteger candidate : PrimeSieve.sift(start, stride, safe, checkpoint)) {
        if (candidate.bitLength() == bits && isWanted(candidate, safe, checkpoint)) {
          return candidate;
        }
      }
    }
  }

  // Half of what might be safe is asked first, and quickly: most are turned away by that.
  private static boolean isWanted(BigInteger candidate, boolean safe, Runnable checkpoint) {
    checkpoint.run();
    if (!safe) {
      return isPrime(candidate, checkpoint);
    }
    BigInteger half = candidate.shiftRight(1);
    return mayBePrime(half, checkpoint)
        && mayBePrime(candidate, checkpoint)
        && isPrime(half, checkpoint)
        && isPrime(candidate, checkpoint);
  }

  private static BigInteger candidate(
      int bits, @Nullable BigInteger step, BigInteger rest, Random random) {
    BigInteger candidate = new BigInteger(bits, random).setBit(bits - 1);
    if (bits > 2) {
      candidate = candidate.setBit(bits - 2);
    }
    if (step == null) {
      return bits > 2 ? candidate.setBit(0) : candidate;
    }
    return candidate.subtract(candidate.mod(step)).add(rest);
  }

  /**
   * Whether the number is prime, but for a chance of 2 to the power of -100.
   *
   * @param checkpoint called now and then; what it throws ends the work
   */
  public static boolean isPrime(byte[] number, Runnable checkpoint) {
    return isPrime(new BigInteger(1, number), checkpoint);
  }

  private static boolean isPrime(BigInteger number, Runnable checkpoint) {
    if (number.bitLength() <= QUICK_BITS) {
      return number.isProbablePrime(CERTAINTY);
    }
    if (!number.testBit(0) || !mayBePrime(number, checkpoint)) {
      return false;
    }
    for (int round = 0; round < CERTAINTY / 2; round++) {
      if (!passes(number, BigInteger.valueOf(PrimeSieve.smallPrime(round)), checkpoint)) {
        return false;
      }
    }
    return true;
  }

  // Fermat's test.
  private static boolean mayBePrime(BigInteger number, Runnable checkpoint) {
    return number.equals(BigInteger.TWO)
        || power(BigInteger.TWO, number.subtract(BigInteger.ONE), number, checkpoint)
            .equals(BigInteger.ONE);
  }

  // Miller's and Rabin's.
  private static boolean passes(BigInteger number, BigInteger base, Runnable checkpoint) {
    BigInteger last = number.subtract(BigInteger.ONE);
    int twos = last.getLowestSetBit();
    BigInteger power = power(base, last.shiftRight(twos), number, checkpoint);
    if (power.equals(BigInteger.ONE)) {
      return true;
    }
    for (int i = 0; i < twos; i++) {
      if (power.equals(last)) {
        return true;
      }
      power = power.multiply(power).mod(number);
    }
    return false;
  }

  /**
   * A power, as long as the modulus.
   *
   * @param checkpoint called now and then; what it throws ends the work
   */
  public static byte[] modPow(byte[] base, byte[] exponent, byte[] modulus, Runnable checkpoint) {
    BigInteger divisor = new BigInteger(1, modulus);
    if (divisor.signum() == 0) {
      throw new NativeFailure("div by zero");
    }
    BigInteger power =
        power(new BigInteger(1, base), new BigInteger(1, exponent), divisor, checkpoint);
    return unsigned(power, modulus.length);
  }

  static BigInteger power(
      BigInteger base, BigInteger exponent, BigInteger modulus, Runnable checkpoint) {
    if (Math.max(modulus.bitLength(), exponent.bitLength()) <= QUICK_BITS) {
      return base.modPow(exponent, modulus);
    }
    BigInteger factor = base.mod(modulus);
    BigInteger power = BigInteger.ONE.mod(modulus);
    for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
      checkpoint.run();
      power = power.multiply(power).mod(modulus);
      if (exponent.testBit(bit)) {
        power = power.multiply(factor).mod(modulus);
      }
    }
    return power;
  }

  /** The number in as many bytes, with zeros in front, or without those that do not fit. */
  static byte[] unsigned(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    byte[] result = new byte[length];
    int taken = Math.min(length, bytes.length);
    System.arraycopy(bytes, bytes.length - taken, result, length - taken, taken);
    return result;
  }
}
