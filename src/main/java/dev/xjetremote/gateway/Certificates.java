package dev.xjetremote.gateway;

import dev.xjetremote.config.InvalidConfigException;
import dev.xjetremote.config.TlsConfig;
import io.netty.handler.ssl.SslContext;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's certificate, and the issuers of its runners', as their files are now. A changed file
 * counts for connections that come after it; one that cannot be used changes nothing. Thread-safe.
 */
final class Certificates {
  private static final Logger log = LoggerFactory.getLogger(Certificates.class);

  private final Vertx vertx;
  private final TlsConfig config;
  private List<String> seen;
  private volatile SslContext context;

  /**
   * Reads the files.
   *
   * @throws InvalidConfigException when they cannot be used
   */
  Certificates(Vertx vertx, TlsConfig config) {
    this.vertx = vertx;
    this.config = config;
    this.seen = look();
    this.context = PemFiles.load(vertx, config);
  }

  /** For the next handshake. */
  SslContext context() {
    return context;
  }

  /** Reads the files again if they have changed. Blocks. */
  synchronized void refresh() {
    List<String> now = look();
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    try {
      context = PemFiles.load(vertx, config);
      log.info("the TLS files have changed; new connections get the new certificate");
    } catch (InvalidConfigException e) {
      log.error("the TLS files have changed, but the old ones stay: {}", e.getMessage());
    }
  }

  /** What tells a changed file: when it was written, its length, and which file it is. */
  private List<String> look() {
    return Stream.of(config.cert(), config.key(), config.clientCa())
        .filter(file -> !file.isEmpty())
        .map(Certificates::stamp)
        .toList();
  }

  private static String stamp(String file) {
    try {
      BasicFileAttributes is = Files.readAttributes(Path.of(file), BasicFileAttributes.class);
      return is.lastModifiedTime() + " " + is.size() + " " + is.fileKey();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
