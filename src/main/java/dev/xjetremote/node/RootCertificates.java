package dev.xjetremote.node;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The certificate authorities that the JDK trusts, for {@code tls.rootCertificates}. They come from
 * Mozilla's list, as Node's do, though not from the same day. Safe for any thread; read once a JVM.
 */
public final class RootCertificates {
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private RootCertificates() {}

  /**
   * The certificates as PEM texts without a last line feed, put together with an empty line between
   * two; empty if the JDK has none.
   */
  public static String pem() {
    return Texts.JOINED;
  }

  private static final class Texts {
    static final String JOINED = join();

    private static String join() {
      try {
        List<String> texts = new ArrayList<>();
        for (X509Certificate certificate : trusted()) {
          texts.add(pem(certificate));
        }
        return String.join("\n\n", texts);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("The JDK's list of trusted authorities is unreadable", e);
      }
    }

    private static List<X509Certificate> trusted() throws GeneralSecurityException {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      List<X509Certificate> found = new ArrayList<>();
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager authorities) {
          found.addAll(List.of(authorities.getAcceptedIssuers()));
        }
      }
      return found;
    }

    private static String pem(X509Certificate certificate) throws CertificateEncodingException {
      return "-----BEGIN CERTIFICATE-----\n"
          + LINES.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----";
    }
  }
}
