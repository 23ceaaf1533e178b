package dev.xjetremote.gateway;

import dev.xjetremote.config.FileProblem;
import dev.xjetremote.config.InvalidConfigException;
import dev.xjetremote.config.TlsConfig;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509KeyManager;

/**
 * Makes of the PEM files of a {@link TlsConfig} what handshakes need, and says what is wrong with
 * them: which setting, which file, and the way out. Blocks.
 */
final class PemFiles {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private PemFiles() {}

  /**
   * Reads the files.
   *
   * @throws InvalidConfigException when one cannot be used, or not with the others
   */
  static SslContext load(Vertx vertx, TlsConfig config) {
    List<X509Certificate> chain = certificates("--tls-cert", config.cert());
    KeyManagerFactory keys = key(vertx, config);
    requireMatch(config, chain.get(0), keys);
    SslContextBuilder context =
        SslContextBuilder.forServer(keys).sslProvider(SslProvider.JDK).protocols(PROTOCOLS);
    if (config.asksClients()) {
      context
          .trustManager(certificates("--tls-client-ca", config.clientCa()))
          .clientAuth(ClientAuth.REQUIRE);
    }
    try {
      return context.build();
    } catch (SSLException e) {
      throw new InvalidConfigException(
          "the files of --tls-cert, --tls-key and --tls-client-ca cannot be used: " + e);
    }
  }

  private static List<X509Certificate> certificates(String flag, String file) {
    byte[] pem = read(flag, file);
    try {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (found.isEmpty()) {
        throw unusable(flag, file, "holds no certificate", "-----BEGIN CERTIFICATE-----");
      }
      return found;
    } catch (GeneralSecurityException e) {
      throw unusable(flag, file, "holds no certificate", "-----BEGIN CERTIFICATE-----");
    }
  }

  private static KeyManagerFactory key(Vertx vertx, TlsConfig config) {
    byte[] pem = read("--tls-key", config.key());
    if (new String(pem, StandardCharsets.ISO_8859_1).contains("ENCRYPTED")) {
      throw new InvalidConfigException(
          "--tls-key is \"%s\", which is encrypted; write the key in the clear to a file that only the server may read: openssl pkey -in %s -out plain.pem"
              .formatted(config.key(), config.key()));
    }
    try {
      return new PemKeyCertOptions()
          .setCertValue(Buffer.buffer(read("--tls-cert", config.cert())))
          .setKeyValue(Buffer.buffer(pem))
          .getKeyManagerFactory(vertx);
    } catch (Exception e) { // what the interface declares
      throw unusable(
          "--tls-key",
          config.key(),
          "holds no private key that can be used",
          "-----BEGIN PRIVATE KEY-----, RSA PRIVATE KEY or EC PRIVATE KEY");
    }
  }

  private static InvalidConfigException unusable(
      String flag, String file, String what, String expected) {
    return new InvalidConfigException(
        "%s is \"%s\", which %s; it has to be a PEM file with %s"
            .formatted(flag, file, what, expected));
  }

  private static byte[] read(String flag, String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw unreadable(flag, file, FileProblem.of(e));
    } catch (InvalidPathException e) {
      throw unreadable(flag, file, e.getReason());
    }
  }

  private static InvalidConfigException unreadable(String flag, String file, String why) {
    return new InvalidConfigException(
        "%s is \"%s\", which cannot be read: %s; name a PEM file that the server may read"
            .formatted(flag, file, why));
  }

  /** Signs with the one key and verifies with the other; OpenSSL's clients tell it no better. */
  private static void requireMatch(
      TlsConfig config, X509Certificate certificate, KeyManagerFactory keys) {
    PublicKey shown = certificate.getPublicKey();
    boolean matches = privateKeys(keys, shown.getAlgorithm()).anyMatch(key -> isPair(key, shown));
    if (!matches) {
      throw new InvalidConfigException(
          "the key in \"%s\" (--tls-key) is not that of the first certificate in \"%s\" (--tls-cert), %s; name two that were made for each other, the server's own certificate before those of its issuers"
              .formatted(
                  config.key(), config.cert(), certificate.getSubjectX500Principal().getName()));
    }
  }

  private static Stream<PrivateKey> privateKeys(KeyManagerFactory keys, String algorithm) {
    return Arrays.stream(keys.getKeyManagers())
        .filter(X509KeyManager.class::isInstance)
        .map(X509KeyManager.class::cast)
        .flatMap(
            manager ->
                Stream.ofNullable(manager.getServerAliases(algorithm, null))
                    .flatMap(Arrays::stream)
                    .map(manager::getPrivateKey))
        .filter(Objects::nonNull);
  }

  private static boolean isPair(PrivateKey key, PublicKey shown) {
    try {
      Signature signature = Signature.getInstance(signatureOf(shown.getAlgorithm()));
      byte[] text = {1, 2, 3};
      signature.initSign(key);
      signature.update(text);
      byte[] signed = signature.sign();
      signature.initVerify(shown);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // keys of two kinds
    }
  }

  private static String signatureOf(String algorithm) {
    return switch (algorithm) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> algorithm; // Ed25519 and RSASSA-PSS name their signature
    };
  }
}
