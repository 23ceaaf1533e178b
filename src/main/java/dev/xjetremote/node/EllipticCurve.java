package dev.xjetremote.node;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Calculations on an elliptic curve y² = x³ + ax + b over a prime field, for what the JDK does not
 * offer: public keys of private ones, compressed points, and all of secp256k1 (SEC 2). Takes its
 * time in ways that depend on the key: for tests, not for secrets.
 */
public final class EllipticCurve {
  private static final byte UNCOMPRESSED = 4;

  /** A point in affine coordinates; null stands for the point at infinity. */
  private record Point(BigInteger x, BigInteger y) {}

  private final BigInteger prime;
  private final BigInteger a;
  private final BigInteger b;
  private final BigInteger order;
  private final Point generator;
  private final int bytes;

  private EllipticCurve(
      BigInteger prime, BigInteger a, BigInteger b, BigInteger order, Point generator) {
    this.prime = prime;
    this.a = a;
    this.b = b;
    this.order = order;
    this.generator = generator;
    this.bytes = (prime.bitLength() + 7) / 8;
  }

  /**
   * @param name as OpenSSL has it
   * @throws NativeFailure if there is no such curve
   */
  public static EllipticCurve named(String name) {
    if (name.equals("secp256k1")) {
      return new EllipticCurve(
          hex("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f"),
          BigInteger.ZERO,
          BigInteger.valueOf(7),
          hex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"),
          new Point(
              hex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"),
              hex("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8")));
    }
    ECParameterSpec known = parameters(name);
    return new EllipticCurve(
        ((ECFieldFp) known.getCurve().getField()).getP(),
        known.getCurve().getA(),
        known.getCurve().getB(),
        known.getOrder(),
        new Point(known.getGenerator().getAffineX(), known.getGenerator().getAffineY()));
  }

  private static ECParameterSpec parameters(String name) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(name.equals("prime256v1") ? "secp256r1" : name));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new NativeFailure("Invalid EC curve name");
    }
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }

  /** A random private key. */
  public byte[] generate(Random random) {
    BigInteger key;
    do {
      key = new BigInteger(order.bitLength(), random);
    } while (key.signum() == 0 || key.compareTo(order) >= 0);
    return Primes.unsigned(key, (order.bitLength() + 7) / 8);
  }

  public boolean isPrivateKey(byte[] key) {
    BigInteger number = new BigInteger(1, key);
    return number.signum() > 0 && number.compareTo(order) < 0;
  }

  /** The public key, uncompressed, of a private one. */
  public byte[] publicKey(byte[] privateKey) {
    return encode(multiply(generator, new BigInteger(1, privateKey)));
  }

  /** The point, uncompressed, or null if the bytes are none of the curve's, in no form. */
  public byte @Nullable [] uncompressed(byte[] encoded) {
    Point point = decode(encoded);
    return point == null ? null : encode(point);
  }

  /** What both parties can calculate: the x coordinate. Null if the other's key is not valid. */
  public byte @Nullable [] agree(byte[] privateKey, byte[] otherPublicKey) {
    Point other = decode(otherPublicKey);
    Point shared = other == null ? null : multiply(other, new BigInteger(1, privateKey));
    return shared == null ? null : Primes.unsigned(shared.x(), bytes);
  }

  /** Signs a digest (ECDSA): r and s, one after the other. */
  public byte[] sign(byte[] privateKey, byte[] digest, Random random) {
    BigInteger key = new BigInteger(1, privateKey);
    while (true) {
      BigInteger nonce = new BigInteger(1, generate(random));
      Point point = multiply(generator, nonce);
      BigInteger r = point == null ? BigInteger.ZERO : point.x().mod(order);
      BigInteger s =
          nonce.modInverse(order).multiply(number(digest).add(r.multiply(key))).mod(order);
      if (r.signum() > 0 && s.signum() > 0) {
        byte[] signature = Arrays.copyOf(Primes.unsigned(r, bytes), 2 * bytes);
        System.arraycopy(Primes.unsigned(s, bytes), 0, signature, bytes, bytes);
        return signature;
      }
    }
  }

  /** Whether the signature, r and s one after the other, is the key's for that digest. */
  public boolean verify(byte[] publicKey, byte[] digest, byte[] signature) {
    Point key = decode(publicKey);
    if (key == null || signature.length != 2 * bytes) {
      return false;
    }
    BigInteger r = new BigInteger(1, Arrays.copyOf(signature, bytes));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, bytes, 2 * bytes));
    if (r.signum() == 0 || s.signum() == 0 || r.compareTo(order) >= 0 || s.compareTo(order) >= 0) {
      return false;
    }
    BigInteger inverse = s.modInverse(order);
    Point first = multiply(generator, number(digest).multiply(inverse).mod(order));
    Point point = add(first, multiply(key, r.multiply(inverse).mod(order)));
    return point != null && point.x().mod(order).equals(r);
  }

  // As many bits of the digest as the order has.
  private BigInteger number(byte[] digest) {
    int surplus = digest.length * 8 - order.bitLength();
    BigInteger number = new BigInteger(1, digest);
    return surplus > 0 ? number.shiftRight(surplus) : number;
  }

  private @Nullable Point multiply(Point point, BigInteger factor) {
    Point result = null;
    for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
      result = add(result, result);
      if (factor.testBit(bit)) {
        result = add(result, point);
      }
    }
    return result;
  }

  private @Nullable Point add(@Nullable Point first, @Nullable Point second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    BigInteger slope;
    if (!first.x().equals(second.x())) {
      BigInteger run = second.x().subtract(first.x()).mod(prime);
      slope = second.y().subtract(first.y()).multiply(run.modInverse(prime));
    } else if (first.y().equals(second.y()) && first.y().signum() != 0) {
      BigInteger rise = first.x().pow(2).multiply(BigInteger.valueOf(3)).add(a);
      slope = rise.multiply(first.y().shiftLeft(1).modInverse(prime));
    } else {
      return null;
    }
    BigInteger x = slope.pow(2).subtract(first.x()).subtract(second.x()).mod(prime);
    return new Point(x, slope.multiply(first.x().subtract(x)).subtract(first.y()).mod(prime));
  }

  private byte[] encode(@Nullable Point point) {
    if (point == null) {
      return new byte[1];
    }
    byte[] encoded = new byte[1 + 2 * bytes];
    encoded[0] = UNCOMPRESSED;
    System.arraycopy(Primes.unsigned(point.x(), bytes), 0, encoded, 1, bytes);
    System.arraycopy(Primes.unsigned(point.y(), bytes), 0, encoded, 1 + bytes, bytes);
    return encoded;
  }

  private @Nullable Point decode(byte[] encoded) {
    if (encoded.length != 1 + bytes && encoded.length != 1 + 2 * bytes) {
      return null;
    }
    boolean isCompressed = encoded.length == 1 + bytes;
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(encoded, 1, 1 + bytes));
    BigInteger square = x.pow(3).add(a.multiply(x)).add(b).mod(prime);
    if (x.compareTo(prime) >= 0 || isCompressed != (encoded[0] == 2 || encoded[0] == 3)) {
      return null;
    }
    BigInteger y =
        isCompressed
            ? root(square, encoded[0] == 3)
            : new BigInteger(1, Arrays.copyOfRange(encoded, 1 + bytes, encoded.length));
    boolean isOdd = y.testBit(0);
    boolean isKnownForm =
        isCompressed || encoded[0] == UNCOMPRESSED || encoded[0] == (isOdd ? 7 : 6);
    return isKnownForm && y.compareTo(prime) < 0 && y.pow(2).mod(prime).equals(square)
        ? new Point(x, y)
        : null;
  }

  // Every curve here but P-224 has a prime of the form 4k + 3.
  private BigInteger root(BigInteger square, boolean isOdd) {
    BigInteger root = square.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
    return root.testBit(0) == isOdd ? root : prime.subtract(root).mod(prime);
  }
}
