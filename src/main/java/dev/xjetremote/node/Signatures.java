package dev.xjetremote.node;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSASigner;

/**
 * Signatures by RSA and DSA of digests, by EdDSA of data. The JDK's own take a few hash functions
 * only, and check what OpenSSL does not. What is malformed does not verify.
 */
public final class Signatures {
  /** Salt of any length, when verifying. */
  public static final int ANY_SALT = -2;

  private Signatures() {}

  /**
   * RSASSA-PKCS1-v1_5.
   *
   * @param digestInfo the digest as it is to be signed, with the hash function's name
   */
  public static byte[] signPkcs1(PrivateKey key, byte[] digestInfo)
      throws GeneralSecurityException {
    int size = (AsymmetricKeys.modulusBits(key) + 7) / 8;
    if (digestInfo.length + 11 > size) {
      throw new NativeFailure("digest too big for rsa key");
    }
    return rsa(Cipher.DECRYPT_MODE, key, padded(digestInfo, size));
  }

  /** Parameters as for {@link #signPkcs1}. */
  public static boolean verifyPkcs1(PublicKey key, byte[] digestInfo, byte[] signature)
      throws GeneralSecurityException {
    int size = (AsymmetricKeys.modulusBits(key) + 7) / 8;
    if (signature.length != size || digestInfo.length + 11 > size) {
      return false;
    }
    try {
      byte[] message = rsa(Cipher.ENCRYPT_MODE, key, signature);
      return MessageDigest.isEqual(message, padded(digestInfo, size));
    } catch (BadPaddingException e) {
      return false;
    }
  }

  private static byte[] padded(byte[] digestInfo, int size) {
    byte[] message = new byte[size];
    int start = size - digestInfo.length;
    message[1] = 1;
    Arrays.fill(message, 2, start - 1, (byte) 0xFF);
    System.arraycopy(digestInfo, 0, message, start, digestInfo.length);
    return message;
  }

  /** How much salt a key has room for in RSASSA-PSS; negative if not even for the digest. */
  public static int mostSalt(Object key, String hash) {
    return pss(key, hash, hash).mostSalt();
  }

  private static PssEncoding pss(Object key, String hash, String maskHash) {
    return new PssEncoding(hash, maskHash, AsymmetricKeys.modulusBits(key) - 1);
  }

  /**
   * RSASSA-PSS.
   *
   * @param maskHash the hash function for the mask
   * @param salt its length in bytes, for which there is room
   */
  public static byte[] signPss(
      PrivateKey key, String hash, String maskHash, int salt, byte[] digest, SecureRandom random)
      throws GeneralSecurityException {
    byte[] bytes = new byte[salt];
    random.nextBytes(bytes);
    byte[] encoded = pss(key, hash, maskHash).encode(digest, bytes);
    return rsa(Cipher.DECRYPT_MODE, key, encoded);
  }

  /**
   * Parameters as for {@link #signPss}.
   *
   * @param salt its length in bytes, or {@link #ANY_SALT}
   */
  public static boolean verifyPss(
      PublicKey key, String hash, String maskHash, int salt, byte[] digest, byte[] signature)
      throws GeneralSecurityException {
    int bits = AsymmetricKeys.modulusBits(key);
    if (signature.length != (bits + 7) / 8) {
      return false;
    }
    try {
      byte[] message = rsa(Cipher.ENCRYPT_MODE, key, signature);
      int length = (bits + 6) / 8;
      int start = message.length - length;
      return (start == 0 || message[0] == 0)
          && pss(key, hash, maskHash)
              .matches(Arrays.copyOfRange(message, start, message.length), digest, salt);
    } catch (BadPaddingException e) {
      return false;
    }
  }

  private static byte[] rsa(int mode, Key key, byte[] message) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
    cipher.init(mode, key);
    try {
      return cipher.doFinal(message);
    } catch (IllegalBlockSizeException e) {
      throw new BadPaddingException(e.getMessage());
    }
  }

  /** DSA: r and s, one after the other, each as long as q. */
  public static byte[] signDsa(DSAPrivateKey key, byte[] digest, SecureRandom random) {
    DSASigner signer = new DSASigner();
    signer.init(
        true,
        new ParametersWithRandom(
            new DSAPrivateKeyParameters(key.getX(), parameters(key.getParams())), random));
    BigInteger[] pair = signer.generateSignature(digest);
    int length = (key.getParams().getQ().bitLength() + 7) / 8;
    byte[] signature = Arrays.copyOf(Primes.unsigned(pair[0], length), 2 * length);
    System.arraycopy(Primes.unsigned(pair[1], length), 0, signature, length, length);
    return signature;
  }

  /** Whether the signature, r and s one after the other, is the key's for that digest. */
  public static boolean verifyDsa(DSAPublicKey key, byte[] digest, byte[] signature) {
    int length = (key.getParams().getQ().bitLength() + 7) / 8;
    if (signature.length != 2 * length) {
      return false;
    }
    DSASigner signer = new DSASigner();
    signer.init(false, new DSAPublicKeyParameters(key.getY(), parameters(key.getParams())));
    return signer.verifySignature(
        digest,
        new BigInteger(1, Arrays.copyOf(signature, length)),
        new BigInteger(1, Arrays.copyOfRange(signature, length, 2 * length)));
  }

  private static DSAParameters parameters(DSAParams group) {
    return new DSAParameters(group.getP(), group.getQ(), group.getG());
  }

  /** Ed25519 or Ed448. */
  public static byte[] signEdwards(PrivateKey key, byte[] data) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(key.getAlgorithm());
    signature.initSign(key);
    signature.update(data);
    return signature.sign();
  }

  /** Ed25519 or Ed448. */
  public static boolean verifyEdwards(PublicKey key, byte[] data, byte[] expected)
      throws GeneralSecurityException {
    try {
      Signature signature = Signature.getInstance(key.getAlgorithm());
      signature.initVerify(key);
      signature.update(data);
      return signature.verify(expected);
    } catch (InvalidKeyException | SignatureException e) {
      return false;
    }
  }
}
