package dev.xjetremote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An authority that issues certificates for tests, RFC 5280 in the small: version 3, P-256 keys
 * signed with ECDSA, valid for a day, for localhost and 127.0.0.1.
 */
public final class TestCertificates {
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final byte[] ECDSA_WITH_SHA256 = oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2);
  private static final byte[] COMMON_NAME = oid(0x55, 4, 3);
  private static final byte[] BASIC_CONSTRAINTS = oid(0x55, 0x1d, 0x13);
  private static final byte[] SUBJECT_ALTERNATIVE_NAME = oid(0x55, 0x1d, 0x11);
  private static final byte[] TRUE = der(1, new byte[] {-1});

  private final String name;
  private final KeyPair keys = newKeys();
  private final X509Certificate certificate;

  /** Makes an authority with a certificate of its own. */
  public TestCertificates(String name) {
    this.name = name;
    this.certificate = sign(name, keys, true);
  }

  /** A certificate with its private key. */
  public record Identity(X509Certificate certificate, PrivateKey key) {
    /** The certificate as a PEM file's text. */
    public String certificatePem() {
      return pem("CERTIFICATE", encoded(certificate));
    }

    /** The key, in PKCS#8, as a PEM file's text. */
    public String keyPem() {
      return pem("PRIVATE KEY", key.getEncoded());
    }

    /** Writes both: NAME.crt and NAME.key. */
    public void write(Path folder, String name) throws IOException {
      Files.writeString(folder.resolve(name + ".crt"), certificatePem());
      Files.writeString(folder.resolve(name + ".key"), keyPem());
    }
  }

  /** Issues a certificate. */
  public Identity issue(String subject) {
    KeyPair pair = newKeys();
    return new Identity(sign(subject, pair, false), pair.getPrivate());
  }

  /** The authority's certificate as a PEM file's text. */
  public String pem() {
    return pem("CERTIFICATE", encoded(certificate));
  }

  /** What a client of the JDK needs that trusts this authority and shows an identity, or none. */
  public SSLContext client(Identity... shown) {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("ca", certificate);
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trusted);
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(null, null);
      for (Identity identity : shown) {
        own.setKeyEntry(
            "me", identity.key(), new char[0], new Certificate[] {identity.certificate()});
      }
      KeyManagerFactory key = KeyManagerFactory.getInstance("PKIX");
      key.init(own, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private X509Certificate sign(String subject, KeyPair pair, boolean authority) {
    byte[] algorithm = sequence(ECDSA_WITH_SHA256);
    Instant now = Instant.now();
    byte[] toBeSigned =
        sequence(
            der(0xa0, der(2, new byte[] {2})),
            der(2, new BigInteger(64, new SecureRandom()).setBit(62).toByteArray()),
            algorithm,
            distinguished(name),
            sequence(time(now.minus(Duration.ofHours(1))), time(now.plus(Duration.ofDays(1)))),
            distinguished(subject),
            pair.getPublic().getEncoded(),
            der(0xa3, authority ? sequence(authorityOnly()) : sequence(localhost())));
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(toBeSigned);
      byte[] bits = concat(new byte[1], signature.sign());
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(sequence(toBeSigned, algorithm, der(3, bits))));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] authorityOnly() {
    return sequence(BASIC_CONSTRAINTS, TRUE, der(4, sequence(TRUE)));
  }

  private static byte[] localhost() {
    byte[] names =
        sequence(
            der(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
            der(0x87, new byte[] {127, 0, 0, 1}));
    return sequence(SUBJECT_ALTERNATIVE_NAME, der(4, names));
  }

  private static byte[] distinguished(String name) {
    byte[] value = der(12, name.getBytes(StandardCharsets.UTF_8));
    return sequence(der(0x31, sequence(COMMON_NAME, value)));
  }

  private static byte[] time(Instant instant) {
    return der(0x17, UTC_TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] oid(int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return der(6, content);
  }

  private static byte[] sequence(byte[]... parts) {
    return der(0x30, concat(parts));
  }

  /** Tag, length in as few bytes as it needs, content. */
  private static byte[] der(int tag, byte[] content) {
    int n = content.length;
    byte[] length;
    if (n < 0x80) {
      length = new byte[] {(byte) n};
    } else if (n < 0x100) {
      length = new byte[] {(byte) 0x81, (byte) n};
    } else {
      length = new byte[] {(byte) 0x82, (byte) (n >> 8), (byte) n};
    }
    return concat(new byte[] {(byte) tag}, length, content);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String pem(String type, byte[] content) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + type + "-----\n" + text + "\n-----END " + type + "-----\n";
  }
}
