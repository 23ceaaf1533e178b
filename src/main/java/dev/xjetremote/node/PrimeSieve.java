package dev.xjetremote.node;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Eratosthenes' sieve over numbers at equal distances, for what is large: it turns away what a
 * small prime divides, so that few are left to be tested at length.
 */
final class PrimeSieve {
  /** Numbers have to have at least that many bits, so that none is a small prime itself. */
  static final int LEAST_BITS = 64;

  private static final int WINDOW = 1 << 13;
  private static final int LARGEST = 1 << 14;

  private PrimeSieve() {}

  // Made when the first large prime is asked for.
  private static final class Small {
    static final int[] PRIMES = primesBelow(LARGEST);

    private static int[] primesBelow(int end) {
      BitSet composite = new BitSet(end);
      int[] primes = new int[end];
      int count = 0;
      for (int number = 2; number < end; number++) {
        if (!composite.get(number)) {
          primes[count++] = number;
          for (int multiple = 2 * number; multiple < end; multiple += number) {
            composite.set(multiple);
          }
        }
      }
      return Arrays.copyOf(primes, count);
    }
  }

  static int smallPrime(int index) {
    return Small.PRIMES[index];
  }

  /**
   * What is left of {@code start}, {@code start + stride} and so on.
   *
   * @param safe whether half of each number, rounded down, counts as well
   */
  static List<BigInteger> sift(
      BigInteger start, BigInteger stride, boolean safe, Runnable checkpoint) {
    BitSet turnedAway = new BitSet(WINDOW);
    for (int prime : Small.PRIMES) {
      checkpoint.run();
      BigInteger divisor = BigInteger.valueOf(prime);
      int first = start.mod(divisor).intValue();
      int step = stride.mod(divisor).intValue();
      mark(turnedAway, prime, first, step, 0);
      // Half of what leaves 1 is a multiple; half of an odd number is not told by this for 2.
      if (safe && prime > 2) {
        mark(turnedAway, prime, first, step, 1);
      }
    }
    List<BigInteger> left = new ArrayList<>();
    for (int i = turnedAway.nextClearBit(0); i < WINDOW; i = turnedAway.nextClearBit(i + 1)) {
      left.add(start.add(stride.multiply(BigInteger.valueOf(i))));
    }
    return left;
  }

  // Marks the numbers that leave `rest`.
  private static void mark(BitSet marks, int prime, int first, int step, int rest) {
    if (step == 0) {
      if (first == rest % prime) {
        marks.set(0, WINDOW);
      }
      return;
    }
    long inverse = BigInteger.valueOf(step).modInverse(BigInteger.valueOf(prime)).longValue();
    long start = Math.floorMod((rest - first) * inverse, (long) prime);
    for (int i = (int) start; i < WINDOW; i += prime) {
      marks.set(i);
    }
  }
}
