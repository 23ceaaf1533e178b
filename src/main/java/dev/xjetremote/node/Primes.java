package dev.xjetremote.node;

import java.math.BigInteger;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Big numbers as unsigned big-endian bytes: primes, and powers for Diffie and Hellman. */
public final class Primes {
  // The chance of a mistake is below 2 to the power of minus this.
  private static final int CERTAINTY = 100;

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
    BigInteger step = add == null ? null : new BigInteger(1, add);
    BigInteger rest = rem != null ? new BigInteger(1, rem) : BigInteger.valueOf(safe ? 3 : 1);
    while (true) {
      checkpoint.run();
      BigInteger candidate = candidate(bits, step, rest, random);
      if (candidate.bitLength() == bits
          && candidate.isProbablePrime(CERTAINTY)
          && (!safe || candidate.shiftRight(1).isProbablePrime(CERTAINTY))) {
        return unsigned(candidate, (bits + 7) / 8);
      }
    }
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

  public static boolean isPrime(byte[] number) {
    return new BigInteger(1, number).isProbablePrime(CERTAINTY);
  }

  public static byte[] modPow(byte[] base, byte[] exponent, byte[] modulus) {
    BigInteger divisor = new BigInteger(1, modulus);
    BigInteger power = new BigInteger(1, base).modPow(new BigInteger(1, exponent), divisor);
    return unsigned(power, modulus.length);
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
