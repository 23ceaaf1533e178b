package dev.xjetremote.node;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.jcajce.provider.digest.Blake2b;
import org.bouncycastle.jcajce.provider.digest.Blake2s;
import org.bouncycastle.jcajce.provider.digest.RIPEMD160;
import org.jspecify.annotations.Nullable;

/**
 * Hash functions by the names that OpenSSL 3 gives them. The source of the names is the output of
 * {@code openssl list -digest-algorithms}.
 */
public final class Digests {
  private static final Map<String, String> JDK_NAMES =
      Map.ofEntries(
          Map.entry("md5", "MD5"),
          Map.entry("sha1", "SHA-1"),
          Map.entry("sha224", "SHA-224"),
          Map.entry("sha256", "SHA-256"),
          Map.entry("sha384", "SHA-384"),
          Map.entry("sha512", "SHA-512"),
          Map.entry("sha512-224", "SHA-512/224"),
          Map.entry("sha512-256", "SHA-512/256"),
          Map.entry("sha3-224", "SHA3-224"),
          Map.entry("sha3-256", "SHA3-256"),
          Map.entry("sha3-384", "SHA3-384"),
          Map.entry("sha3-512", "SHA3-512"));

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("ssl3-md5", "md5"),
          Map.entry("ssl3-sha1", "sha1"),
          Map.entry("sha-1", "sha1"),
          Map.entry("sha-224", "sha224"),
          Map.entry("sha2-224", "sha224"),
          Map.entry("sha-256", "sha256"),
          Map.entry("sha2-256", "sha256"),
          Map.entry("sha-384", "sha384"),
          Map.entry("sha2-384", "sha384"),
          Map.entry("sha-512", "sha512"),
          Map.entry("sha2-512", "sha512"),
          Map.entry("sha-512/224", "sha512-224"),
          Map.entry("sha2-512/224", "sha512-224"),
          Map.entry("sha-512/256", "sha512-256"),
          Map.entry("sha2-512/256", "sha512-256"),
          Map.entry("ripemd", "ripemd160"),
          Map.entry("rmd160", "ripemd160"),
          Map.entry("ripemd-160", "ripemd160"),
          Map.entry("blake2b-512", "blake2b512"),
          Map.entry("blake2s-256", "blake2s256"),
          Map.entry("shake-128", "shake128"),
          Map.entry("shake-256", "shake256"));

  private Digests() {}

  /**
   * The name without what names a signature scheme, such as {@code RSA-SHA256}, or null if there is
   * no such hash function here.
   */
  public static @Nullable String canonical(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.startsWith("id-rsassa-pkcs1-v1_5-with-")) {
      plain = plain.substring("id-rsassa-pkcs1-v1_5-with-".length());
    } else if (plain.startsWith("rsa-")) {
      String hash = plain.substring("rsa-".length());
      plain =
          switch (hash) {
            case "sha1-2" -> "sha1";
            case "sha512/224" -> "sha512-224";
            case "sha512/256" -> "sha512-256";
            default -> hash;
          };
    } else if (plain.endsWith("withrsaencryption") || plain.endsWith("withrsa")) {
      plain = plain.substring(0, plain.indexOf("with"));
    }
    plain = ALIASES.getOrDefault(plain, plain);
    return JDK_NAMES.containsKey(plain) || isMore(plain) ? plain : null;
  }

  private static boolean isMore(String name) {
    return switch (name) {
      case "ripemd160", "blake2b512", "blake2s256", "shake128", "shake256", "md5-sha1" -> true;
      default -> false;
    };
  }

  /**
   * Makes a hash function.
   *
   * @throws NativeFailure if there is none of that name
   */
  public static MessageDigest create(String name) {
    String canonical = canonical(name);
    if (canonical == null) {
      throw new NativeFailure("Digest method not supported");
    }
    try {
      return switch (canonical) {
        case "ripemd160" -> new RIPEMD160.Digest();
        case "blake2b512" -> new Blake2b.Blake2b512();
        case "blake2s256" -> new Blake2s.Blake2s256();
        case "shake128" -> new Shake(128);
        case "shake256" -> new Shake(256);
        case "md5-sha1" -> new JoinedDigest("MD5", "SHA-1");
        default -> MessageDigest.getInstance(JDK_NAMES.get(canonical));
      };
    } catch (NoSuchAlgorithmException e) {
      throw new NativeFailure("Digest method not supported");
    }
  }

  /** The block size in bytes, which HMAC needs. */
  public static int blockBytes(String canonical) {
    return switch (canonical) {
      case "sha384", "sha512", "sha512-224", "sha512-256", "blake2b512" -> 128;
      case "sha3-224" -> 144;
      case "sha3-256", "shake256" -> 136;
      case "sha3-384" -> 104;
      case "sha3-512" -> 72;
      case "shake128" -> 168;
      default -> 64;
    };
  }
}
