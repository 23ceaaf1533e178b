package dev.xjetremote.sandbox;

import dev.xjetremote.node.AsymmetricKeys;
import dev.xjetremote.node.EllipticCurve;
import dev.xjetremote.node.RootCertificates;
import dev.xjetremote.node.RsaEncryption;
import dev.xjetremote.node.Signatures;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.util.Map;

/** The part of {@code crypto} that is about key pairs. */
final class KeyFunctions {
  private KeyFunctions() {}

  static void addTo(Map<String, NativeModule.Body> functions, SecureRandom random) {
    functions.put("rootCertificates", a -> RootCertificates.pem());
    functions.put("privateKey", a -> AsymmetricKeys.privateKey(a.string(0), a.bytes(1)));
    functions.put("publicKey", a -> AsymmetricKeys.publicKey(a.string(0), a.bytes(1)));
    functions.put(
        "generateRsa",
        a ->
            AsymmetricKeys.generateRsa(
                a.integer(0), a.number(1), random, NativeArguments::checkpoint));
    functions.put(
        "generateDsa",
        a ->
            AsymmetricKeys.generateDsa(
                a.integer(0), a.integer(1), random, NativeArguments::checkpoint));
    functions.put("publicOf", a -> AsymmetricKeys.publicOf(a.string(0), a.bytes(1)));
    functions.put(
        "agree",
        a -> AsymmetricKeys.agree(a.target(0, PrivateKey.class), a.target(1, PublicKey.class)));
    functions.put(
        "rsa",
        a ->
            RsaEncryption.run(
                a.flag(0),
                a.string(1),
                a.string(2),
                a.bytes(3),
                a.target(4, Key.class),
                a.bytes(5)));
    addSignatures(functions, random);
    addCurves(functions, random);
  }

  private static void addSignatures(Map<String, NativeModule.Body> functions, SecureRandom random) {
    functions.put(
        "signPkcs1", a -> Signatures.signPkcs1(a.target(0, PrivateKey.class), a.bytes(1)));
    functions.put(
        "verifyPkcs1",
        a -> Signatures.verifyPkcs1(a.target(0, PublicKey.class), a.bytes(1), a.bytes(2)));
    functions.put("mostSalt", a -> Signatures.mostSalt(a.target(0, Key.class), a.string(1)));
    functions.put(
        "signPss",
        a ->
            Signatures.signPss(
                a.target(0, PrivateKey.class),
                a.string(1),
                a.string(2),
                a.integer(3),
                a.bytes(4),
                random));
    functions.put(
        "verifyPss",
        a ->
            Signatures.verifyPss(
                a.target(0, PublicKey.class),
                a.string(1),
                a.string(2),
                a.integer(3),
                a.bytes(4),
                a.bytes(5)));
    functions.put(
        "signDsa", a -> Signatures.signDsa(a.target(0, DSAPrivateKey.class), a.bytes(1), random));
    functions.put(
        "verifyDsa",
        a -> Signatures.verifyDsa(a.target(0, DSAPublicKey.class), a.bytes(1), a.bytes(2)));
    functions.put(
        "signEdwards", a -> Signatures.signEdwards(a.target(0, PrivateKey.class), a.bytes(1)));
    functions.put(
        "verifyEdwards",
        a -> Signatures.verifyEdwards(a.target(0, PublicKey.class), a.bytes(1), a.bytes(2)));
  }

  private static void addCurves(Map<String, NativeModule.Body> functions, SecureRandom random) {
    functions.put("curveKey", a -> curve(a).generate(random));
    functions.put("curvePublic", a -> curve(a).publicKey(a.bytes(1)));
    functions.put("isCurveKey", a -> curve(a).isPrivateKey(a.bytes(1)));
    functions.put("curvePoint", a -> curve(a).uncompressed(a.bytes(1)));
    functions.put("curveAgree", a -> curve(a).agree(a.bytes(1), a.bytes(2)));
    functions.put("curveSign", a -> curve(a).sign(a.bytes(1), a.bytes(2), random));
    functions.put("curveVerify", a -> curve(a).verify(a.bytes(1), a.bytes(2), a.bytes(3)));
  }

  private static EllipticCurve curve(NativeArguments a) {
    return EllipticCurve.named(a.string(0));
  }
}
