package dev.xjetremote.node;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Locale;

/** Signatures by RSA, DSA, ECDSA and EdDSA. */
public final class Signatures {
  /** Salt as long as the digest. */
  public static final int SALT_DIGEST = -1;

  /** As much salt as there is room for; when verifying: as much as there is. */
  public static final int SALT_MAX = -2;

  private Signatures() {}

  /**
   * @param scheme {@code rsa}, {@code pss}, {@code ec} or {@code dsa} (r and s in DER), {@code
   *     ec-plain} or {@code dsa-plain} (one after the other), or {@code eddsa}
   * @param hash the hash function's canonical name; of no account for EdDSA
   * @param maskHash the one for PSS's mask
   */
  public static byte[] sign(
      String scheme, String hash, String maskHash, int salt, PrivateKey key, byte[] data)
      throws GeneralSecurityException {
    try {
      Signature signature = open(scheme, hash, key.getAlgorithm());
      if (scheme.equals("pss")) {
        int length = saltLength(salt, hash, AsymmetricKeys.modulusBits(key));
        signature.setParameter(pss(hash, maskHash, length));
      }
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (InvalidKeyException | SignatureException e) {
      throw new NativeFailure("digest too big for rsa key");
    }
  }

  /** Parameters as for {@link #sign}. What is malformed does not verify. */
  public static boolean verify(
      String scheme,
      String hash,
      String maskHash,
      int salt,
      PublicKey key,
      byte[] data,
      byte[] expected)
      throws GeneralSecurityException {
    try {
      Signature signature = open(scheme, hash, key.getAlgorithm());
      if (scheme.equals("pss")) {
        int length =
            salt == SALT_MAX
                ? saltOf((RSAPublicKey) key, hash, maskHash, expected)
                : saltLength(salt, hash, AsymmetricKeys.modulusBits(key));
        if (length < 0) {
          return false;
        }
        signature.setParameter(pss(hash, maskHash, length));
      }
      signature.initVerify(key);
      signature.update(data);
      return signature.verify(expected);
    } catch (InvalidKeyException | SignatureException e) {
      return false;
    }
  }

  private static Signature open(String scheme, String hash, String algorithm)
      throws GeneralSecurityException {
    String name =
        switch (scheme) {
          case "pss" -> "RSASSA-PSS";
          case "eddsa" -> algorithm;
          case "ec-plain" -> jdkName(hash) + "withECDSAinP1363Format";
          case "ec" -> jdkName(hash) + "withECDSA";
          case "dsa-plain" -> jdkName(hash) + "withDSAinP1363Format";
          case "dsa" -> jdkName(hash) + "withDSA";
          default -> jdkName(hash) + "withRSA";
        };
    return Signature.getInstance(name);
  }

  // As signature schemes have it: SHA256, SHA512/224, SHA3-256.
  private static String jdkName(String hash) {
    return hash.toUpperCase(Locale.ROOT).replace("SHA512-", "SHA512/");
  }

  // As hash functions have it: SHA-256, SHA-512/224, SHA3-256.
  private static String digestName(String hash) {
    return Digests.create(hash).getAlgorithm();
  }

  private static PSSParameterSpec pss(String hash, String maskHash, int salt) {
    return new PSSParameterSpec(
        digestName(hash), "MGF1", new MGF1ParameterSpec(digestName(maskHash)), salt, 1);
  }

  private static int saltLength(int salt, String hash, int modulusBits) {
    int digestBytes = Digests.create(hash).getDigestLength();
    return switch (salt) {
      case SALT_DIGEST -> digestBytes;
      case SALT_MAX -> (modulusBits + 6) / 8 - digestBytes - 2;
      default -> salt;
    };
  }

  // Looks at what was signed (EMSA-PSS, RFC 8017): zeros, a one, and then the salt.
  private static int saltOf(RSAPublicKey key, String hash, String maskHash, byte[] signature) {
    int bits = key.getModulus().bitLength() - 1;
    int length = (bits + 7) / 8;
    byte[] modulus = key.getModulus().toByteArray();
    byte[] exponent = key.getPublicExponent().toByteArray();
    byte[] message = Primes.modPow(signature, exponent, modulus, () -> {});
    byte[] encoded = Arrays.copyOfRange(message, message.length - length, message.length);
    MessageDigest mask = Digests.create(maskHash);
    int digestBytes = Digests.create(hash).getDigestLength();
    int maskedBytes = length - digestBytes - 1;
    if (maskedBytes < 1) {
      return -1;
    }
    byte[] seed = Arrays.copyOfRange(encoded, maskedBytes, maskedBytes + digestBytes);
    byte[] block = Arrays.copyOf(encoded, maskedBytes);
    for (int offset = 0, counter = 0; offset < maskedBytes; counter++) {
      mask.update(seed);
      mask.update(new byte[] {0, 0, (byte) (counter >>> 8), (byte) counter});
      byte[] part = mask.digest();
      for (int i = 0; i < part.length && offset < maskedBytes; i++, offset++) {
        block[offset] ^= part[i];
      }
    }
    block[0] &= (byte) (0xFF >>> (8 * length - bits));
    int start = 0;
    while (start < maskedBytes && block[start] == 0) {
      start++;
    }
    return start < maskedBytes && block[start] == 1 ? maskedBytes - start - 1 : -1;
  }
}
