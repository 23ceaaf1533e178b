package dev.xjetremote.node;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAKey;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.KeyAgreement;

/** Key pairs of the JDK's, which come and go in DER (PKCS #8 and SubjectPublicKeyInfo). */
public final class AsymmetricKeys {
  private AsymmetricKeys() {}

  /** Gives out the same bytes to whoever asks for random ones: the seed of a known key. */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  /**
   * @param algorithm RSA, DSA, EC, EdDSA or XDH
   */
  public static PrivateKey privateKey(String algorithm, byte[] pkcs8)
      throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  /**
   * @param algorithm RSA, DSA, EC, EdDSA or XDH
   */
  public static PublicKey publicKey(String algorithm, byte[] info) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(info));
  }

  /**
   * A new RSA key in PKCS #8.
   *
   * @param exponent odd and more than one
   * @param checkpoint called now and then; what it throws ends the search for primes
   */
  public static byte[] generateRsa(
      int bits, double exponent, SecureRandom random, Runnable checkpoint)
      throws GeneralSecurityException {
    BigInteger e = BigInteger.valueOf((long) exponent);
    BigInteger p = rsaPrime((bits + 1) / 2, e, random, checkpoint);
    BigInteger q = rsaPrime(bits / 2, e, random, checkpoint);
    while (p.equals(q)) {
      q = rsaPrime(bits / 2, e, random, checkpoint);
    }
    BigInteger pLess = p.subtract(BigInteger.ONE);
    BigInteger qLess = q.subtract(BigInteger.ONE);
    BigInteger d = e.modInverse(pLess.multiply(qLess).divide(pLess.gcd(qLess)));
    BigInteger n = p.multiply(q);
    return KeyFactory.getInstance("RSA")
        .generatePrivate(
            new RSAPrivateCrtKeySpec(n, e, d, p, q, d.mod(pLess), d.mod(qLess), q.modInverse(p)))
        .getEncoded();
  }

  private static BigInteger rsaPrime(
      int bits, BigInteger exponent, SecureRandom random, Runnable checkpoint) {
    while (true) {
      BigInteger prime = Primes.find(bits, random, checkpoint);
      if (prime.subtract(BigInteger.ONE).gcd(exponent).equals(BigInteger.ONE)) {
        return prime;
      }
    }
  }

  /**
   * A new DSA key in PKCS #8.
   *
   * @param divisorBits the length of q, less than that of p
   * @param checkpoint called now and then; what it throws ends the search for primes
   */
  public static byte[] generateDsa(
      int bits, int divisorBits, SecureRandom random, Runnable checkpoint)
      throws GeneralSecurityException {
    BigInteger q = Primes.find(divisorBits, random, checkpoint);
    BigInteger p = Primes.find(bits, false, q.shiftLeft(1), BigInteger.ONE, random, checkpoint);
    BigInteger cofactor = p.subtract(BigInteger.ONE).divide(q);
    BigInteger g = BigInteger.ONE;
    for (long base = 2; g.equals(BigInteger.ONE); base++) {
      g = BigInteger.valueOf(base).modPow(cofactor, p);
    }
    BigInteger x = new BigInteger(divisorBits + 64, random).mod(q.subtract(BigInteger.ONE));
    return KeyFactory.getInstance("DSA")
        .generatePrivate(new DSAPrivateKeySpec(x.add(BigInteger.ONE), p, q, g))
        .getEncoded();
  }

  /**
   * The public key in SubjectPublicKeyInfo of a private one.
   *
   * @param curve Ed25519, Ed448, X25519 or X448
   * @param key the private key's own bytes
   */
  public static byte[] publicOf(String curve, byte[] key) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(curve);
    generator.initialize(new NamedParameterSpec(curve), new Seed(key));
    KeyPair pair = generator.generateKeyPair();
    return pair.getPublic().getEncoded();
  }

  /** What both parties can calculate. */
  public static byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance(own.getAlgorithm());
    agreement.init(own);
    agreement.doPhase(other, true);
    return agreement.generateSecret();
  }

  static int modulusBits(Object key) {
    return ((RSAKey) key).getModulus().bitLength();
  }
}
