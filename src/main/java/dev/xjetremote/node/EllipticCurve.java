package dev.xjetremote.node;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.jspecify.annotations.Nullable;

/**
 * Calculations on an elliptic curve over a prime field, for what the JDK does not offer: public
 * keys of private ones, compressed points, and all of secp256k1. Keys and points are bytes as SEC 1
 * writes them.
 */
public final class EllipticCurve {
  private final ECDomainParameters domain;

  private EllipticCurve(ECDomainParameters domain) {
    this.domain = domain;
  }

  /**
   * Finds a curve.
   *
   * @param name as OpenSSL has it
   * @throws NativeFailure if there is no such curve
   */
  public static EllipticCurve named(String name) {
    X9ECParameters known =
        CustomNamedCurves.getByName(name.equals("prime256v1") ? "secp256r1" : name);
    if (known == null) {
      throw new NativeFailure("Invalid EC curve name");
    }
    return new EllipticCurve(new ECDomainParameters(known));
  }

  /** A random private key. */
  public byte[] generate(SecureRandom random) {
    BigInteger order = domain.getN();
    BigInteger key;
    do {
      key = new BigInteger(order.bitLength(), random);
    } while (key.signum() == 0 || key.compareTo(order) >= 0);
    return Primes.unsigned(key, (order.bitLength() + 7) / 8);
  }

  /** Whether it is a number of the right size. */
  public boolean isPrivateKey(byte[] key) {
    BigInteger number = new BigInteger(1, key);
    return number.signum() > 0 && number.compareTo(domain.getN()) < 0;
  }

  /** The public key, uncompressed, of a private one. */
  public byte[] publicKey(byte[] privateKey) {
    return new FixedPointCombMultiplier()
        .multiply(domain.getG(), new BigInteger(1, privateKey))
        .getEncoded(false);
  }

  /** The point, uncompressed, or null if the bytes are none of the curve's, in no form. */
  public byte @Nullable [] uncompressed(byte[] encoded) {
    ECPoint point = decode(encoded);
    return point == null ? null : point.getEncoded(false);
  }

  /** What both parties can calculate: the x coordinate. Null if the other's key is not valid. */
  public byte @Nullable [] agree(byte[] privateKey, byte[] otherPublicKey) {
    ECPoint other = decode(otherPublicKey);
    if (other == null) {
      return null;
    }
    ECPoint shared = other.multiply(new BigInteger(1, privateKey)).normalize();
    return shared.isInfinity() ? null : shared.getAffineXCoord().getEncoded();
  }

  /** Signs a digest (ECDSA): r and s, one after the other. */
  public byte[] sign(byte[] privateKey, byte[] digest, SecureRandom random) {
    ECDSASigner signer = new ECDSASigner();
    signer.init(
        true,
        new ParametersWithRandom(
            new ECPrivateKeyParameters(new BigInteger(1, privateKey), domain), random));
    BigInteger[] pair = signer.generateSignature(digest);
    byte[] signature = Arrays.copyOf(Primes.unsigned(pair[0], bytes()), 2 * bytes());
    System.arraycopy(Primes.unsigned(pair[1], bytes()), 0, signature, bytes(), bytes());
    return signature;
  }

  /** Whether the signature, r and s one after the other, is the key's for that digest. */
  public boolean verify(byte[] publicKey, byte[] digest, byte[] signature) {
    ECPoint key = decode(publicKey);
    if (key == null || signature.length != 2 * bytes()) {
      return false;
    }
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, new ECPublicKeyParameters(key, domain));
    return signer.verifySignature(
        digest,
        new BigInteger(1, Arrays.copyOf(signature, bytes())),
        new BigInteger(1, Arrays.copyOfRange(signature, bytes(), signature.length)));
  }

  private int bytes() {
    return (domain.getCurve().getFieldSize() + 7) / 8;
  }

  // Infinity is a point, too, but nobody's key.
  private @Nullable ECPoint decode(byte[] encoded) {
    try {
      ECPoint point = domain.getCurve().decodePoint(encoded);
      return point.isInfinity() ? null : point;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return null;
    }
  }
}
