package dev.xjetremote.node;

import java.math.BigInteger;
import java.security.AlgorithmParameterGenerator;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAKey;
import java.security.spec.DSAGenParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
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

  /** A new RSA key in PKCS #8. */
  public static byte[] generateRsa(int bits, double exponent) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(new RSAKeyGenParameterSpec(bits, BigInteger.valueOf((long) exponent)));
    return generator.generateKeyPair().getPrivate().getEncoded();
  }

  /**
   * A new DSA key in PKCS #8.
   *
   * @param divisorBits the length of q; 160, 224 or 256, as suits the modulus
   */
  public static byte[] generateDsa(int bits, int divisorBits) throws GeneralSecurityException {
    AlgorithmParameterGenerator parameters = AlgorithmParameterGenerator.getInstance("DSA");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
    if (bits == 2048 && divisorBits == 256) {
      // The JDK has numbers at hand for the other lengths, not for this one.
      parameters.init(new DSAGenParameterSpec(bits, divisorBits));
      generator.initialize(
          parameters.generateParameters().getParameterSpec(DSAParameterSpec.class));
    } else {
      generator.initialize(bits);
    }
    return generator.generateKeyPair().getPrivate().getEncoded();
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
