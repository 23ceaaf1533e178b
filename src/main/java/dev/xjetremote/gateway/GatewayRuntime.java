package dev.xjetremote.gateway;

import dev.xjetremote.config.InvalidConfigException;
import dev.xjetremote.config.ListenConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the gateways of a process share: the count of connections, the memory for suites that wait,
 * and the certificates. Thread-safe.
 */
public final class GatewayRuntime {
  private static final long REFRESH_MILLIS = 1000;

  private final ListenConfig listen;
  private final Door door;
  private final SuiteMemory memory;
  private final GatewayMeters meters;
  private @Nullable Certificates certificates;

  /**
   * Makes the runtime of gateways that listen there.
   *
   * @param registry takes their meters
   */
  public GatewayRuntime(ListenConfig listen, MeterRegistry registry) {
    this.listen = listen;
    this.door = new Door(listen.limits());
    this.memory = new SuiteMemory(listen.limits().heldBytes());
    this.meters = new GatewayMeters(registry);
    Gauge.builder("xjet.connections", door, Door::visitors)
        .description("Open connections")
        .register(registry);
    Gauge.builder("xjet.held.bytes", memory, SuiteMemory::held)
        .description("Bytes of suites that are held in memory before they run")
        .register(registry);
  }

  /**
   * Reads the certificates, if there are any, and again whenever their files change. Does nothing
   * the second time. Blocks.
   *
   * @throws InvalidConfigException when they cannot be used
   */
  synchronized void open(Vertx vertx) {
    if (certificates != null || !listen.tls().isOn()) {
      return;
    }
    Certificates opened = new Certificates(vertx, listen.tls());
    certificates = opened;
    vertx.setPeriodic(
        REFRESH_MILLIS,
        timer ->
            vertx.executeBlocking(
                () -> {
                  opened.refresh();
                  return true;
                }));
  }

  ListenConfig listen() {
    return listen;
  }

  Door door() {
    return door;
  }

  GatewayMeters meters() {
    return meters;
  }

  SuiteMemory memory() {
    return memory;
  }

  /** Empty where there is no TLS. */
  synchronized Optional<Certificates> certificates() {
    return Optional.ofNullable(certificates);
  }
}
