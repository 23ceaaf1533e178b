package dev.xjetremote.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PrimesTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  private int checkpoints;

  private void cancelSoon() {
    if (++checkpoints > 3) {
      throw new CancellationException();
    }
  }

  @Test
  void findsSafePrimesAndThoseThatLeaveARest() {
    for (int bits : new int[] {16, 63, 64, 65, 256}) {
      BigInteger prime =
          new BigInteger(1, Primes.generate(bits, true, null, null, RANDOM, () -> {}));
      assertThat(prime.bitLength()).isEqualTo(bits);
      assertThat(prime.isProbablePrime(50)).isTrue();
      assertThat(prime.shiftRight(1).isProbablePrime(50)).isTrue();
    }
    BigInteger step = BigInteger.valueOf(30);
    BigInteger prime =
        new BigInteger(
            1, Primes.generate(200, false, new byte[] {30}, new byte[] {7}, RANDOM, () -> {}));
    assertThat(prime.mod(step)).isEqualTo(BigInteger.valueOf(7));
  }

  @Test
  void calculatesWithLongNumbersAsWithShortOnes() {
    BigInteger modulus = BigInteger.TWO.pow(5000).subtract(BigInteger.ONE);
    BigInteger base = BigInteger.valueOf(12345);
    BigInteger exponent = BigInteger.TWO.pow(300).add(BigInteger.TEN);
    assertThat(Primes.power(base, exponent, modulus, () -> {}))
        .isEqualTo(base.modPow(exponent, modulus));
  }

  @Test
  void letsGoOfAThreadThatHasBeenToldToStop() {
    byte[] huge = new byte[20_000];
    Arrays.fill(huge, (byte) 0xFF);
    assertThatThrownBy(() -> Primes.modPow(huge, huge, huge, this::cancelSoon))
        .isInstanceOf(CancellationException.class);
    checkpoints = 0;
    assertThatThrownBy(() -> Primes.isPrime(huge, this::cancelSoon))
        .isInstanceOf(CancellationException.class);
    checkpoints = 0;
    assertThatThrownBy(() -> AsymmetricKeys.generateRsa(16_384, 65_537, RANDOM, this::cancelSoon))
        .isInstanceOf(CancellationException.class);
  }
}
