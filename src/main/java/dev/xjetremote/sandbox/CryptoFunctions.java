package dev.xjetremote.sandbox;

import dev.xjetremote.node.BlockModeCipher;
import dev.xjetremote.node.CcmCipher;
import dev.xjetremote.node.ChaChaPolyCipher;
import dev.xjetremote.node.CipherStream;
import dev.xjetremote.node.Digests;
import dev.xjetremote.node.EngineCiphers;
import dev.xjetremote.node.FeedbackCipher;
import dev.xjetremote.node.GcmCipher;
import dev.xjetremote.node.Hash;
import dev.xjetremote.node.Hmac;
import dev.xjetremote.node.KeyDerivation;
import dev.xjetremote.node.KeyWrapCipher;
import dev.xjetremote.node.PlainCipher;
import dev.xjetremote.node.Primes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the sandbox's {@code crypto} asks of the JDK. */
final class CryptoFunctions {
  private static final SecureRandom RANDOM = new SecureRandom();

  private CryptoFunctions() {}

  static NativeModule module() {
    Map<String, NativeModule.Body> functions = new HashMap<>();
    addHashes(functions);
    addKeyDerivation(functions);
    addCiphers(functions);
    addNumbers(functions);
    KeyFunctions.addTo(functions, RANDOM);
    return new NativeModule(functions);
  }

  private static void addHashes(Map<String, NativeModule.Body> functions) {
    functions.put("random", a -> random(a.integer(0)));
    functions.put("digestName", a -> Digests.canonical(a.string(0)));
    functions.put("hash", a -> new Hash(a.string(0), a.integer(1)));
    functions.put("hashCopy", a -> a.target(0, Hash.class).copy(a.integer(1)));
    functions.put("hashUpdate", a -> done(() -> a.target(0, Hash.class).update(a.buffer(1))));
    functions.put("hashDigest", a -> a.target(0, Hash.class).digest());
    functions.put("hmac", a -> new Hmac(a.string(0), a.bytes(1)));
    functions.put("hmacUpdate", a -> done(() -> a.target(0, Hmac.class).update(a.buffer(1))));
    functions.put("hmacDigest", a -> a.target(0, Hmac.class).digest());
    functions.put("equal", a -> MessageDigest.isEqual(a.bytes(0), a.bytes(1)));
  }

  private static void addKeyDerivation(Map<String, NativeModule.Body> functions) {
    functions.put(
        "pbkdf2",
        a ->
            KeyDerivation.pbkdf2(
                a.bytes(0),
                a.bytes(1),
                a.integer(2),
                a.integer(3),
                a.string(4),
                NativeArguments::checkpoint));
    functions.put(
        "hkdf",
        a -> KeyDerivation.hkdf(a.bytes(0), a.bytes(1), a.bytes(2), a.integer(3), a.string(4)));
    functions.put(
        "scrypt",
        a ->
            KeyDerivation.scrypt(
                a.bytes(0),
                a.bytes(1),
                a.integer(2),
                a.integer(3),
                a.integer(4),
                a.integer(5),
                NativeArguments::checkpoint));
  }

  private static void addCiphers(Map<String, NativeModule.Body> functions) {
    functions.put("cipher", CryptoFunctions::openCipher);
    functions.put("cipherUpdate", a -> a.target(0, CipherStream.class).update(a.buffer(1)));
    functions.put("cipherFinish", a -> a.target(0, CipherStream.class).finish());
    functions.put("cipherTag", a -> a.target(0, CipherStream.class).tag());
  }

  // The kind, whether it encrypts, key and initialization vector; whether to pad, or for those that
  // authenticate the additional data and the length of the tag.
  private static Object openCipher(NativeArguments a) throws GeneralSecurityException {
    return switch (a.string(0)) {
      case "gcm" -> new GcmCipher(a.flag(1), a.bytes(2), a.bytes(3), a.bytes(4));
      case "ccm" -> new CcmCipher(a.flag(1), a.bytes(2), a.bytes(3), a.bytes(4), a.integer(5));
      case "chacha20-poly1305" ->
          new ChaChaPolyCipher(a.flag(1), a.bytes(2), a.bytes(3), a.bytes(4));
      case "wrap-pad", "wrap-des" ->
          EngineCiphers.openWrapper(a.flag(1), a.bytes(2), a.bytes(3), RANDOM);
      case "wrap" -> new KeyWrapCipher(a.flag(1), a.bytes(2), a.bytes(3));
      case "AES/CFB" -> new FeedbackCipher(true, a.flag(1), a.bytes(2), a.bytes(3));
      case "AES/OFB" -> new FeedbackCipher(false, a.flag(1), a.bytes(2), a.bytes(3));
      case "AES/CFB8", "AES/CTR", "ChaCha20" ->
          PlainCipher.open(a.string(0), a.flag(1), a.bytes(2), a.bytes(3));
      case "AES/ECB", "AES/CBC", "DESede/ECB", "DESede/CBC" ->
          new BlockModeCipher(a.string(0), a.flag(1), a.flag(4), a.bytes(2), a.bytes(3));
      default -> {
        String[] parts = a.string(0).split("/", 2);
        yield EngineCiphers.open(parts[0], parts[1], a.flag(1), a.flag(4), a.bytes(2), a.bytes(3));
      }
    };
  }

  private static void addNumbers(Map<String, NativeModule.Body> functions) {
    functions.put(
        "generatePrime",
        a ->
            Primes.generate(
                a.integer(0),
                a.flag(1),
                a.has(2) ? a.bytes(2) : null,
                a.has(3) ? a.bytes(3) : null,
                RANDOM,
                NativeArguments::checkpoint));
    functions.put("isPrime", a -> Primes.isPrime(a.bytes(0), NativeArguments::checkpoint));
    functions.put(
        "modPow",
        a -> Primes.modPow(a.bytes(0), a.bytes(1), a.bytes(2), NativeArguments::checkpoint));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static @Nullable Object done(Runnable action) {
    action.run();
    return null;
  }
}
