package dev.xjetremote.ops;

import dev.xjetremote.dispatch.DispatchStatus;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Health, metrics and status over HTTP, for reading only:
 *
 * <ul>
 *   <li>{@code /health/live}: 200 as long as the process answers and is not damaged, and how many
 *       threads are lost to suites
 *   <li>{@code /health/ready}: 200 if it takes suites, or else 503 and why not
 *   <li>{@code /metrics}: Prometheus's text format
 *   <li>{@code /api/status}: JSON
 * </ul>
 */
public final class AdminServer extends VerticleBase {
  private static final Logger log = LoggerFactory.getLogger(AdminServer.class);

  /** Of a process that has a file descriptor for each of its runners: these come first. */
  private static final int MOST_CONNECTIONS = 64;

  private static final int IDLE_SECONDS = 5;
  private static final int LONGEST_LINE = 1024;
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String JSON = "application/json";

  private final String host;
  private final int port;
  private final Readiness process;
  private final Metrics metrics;
  private @Nullable HttpServer server;
  private int connections;
  private boolean refusalTold;

  /**
   * Makes the server of a process.
   *
   * @param port 0 for a free one
   */
  public AdminServer(String host, int port, Readiness process, Metrics metrics) {
    this.host = host;
    this.port = port;
    this.process = process;
    this.metrics = metrics;
  }

  @Override
  public Future<?> start() {
    HttpServer http =
        vertx.createHttpServer(
            new HttpServerOptions()
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                // To tell the versions apart, a connection would go uncounted until it says a word.
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(LONGEST_LINE));
    server = http;
    return http.connectionHandler(this::admit)
        .requestHandler(this::answer)
        .listen(port, host)
        .onSuccess(
            listening ->
                log.info(
                    "health and metrics on http://{}:{}/health/live /health/ready /metrics /api/status",
                    host,
                    listening.actualPort()))
        .recover(
            cause ->
                Future.failedFuture(
                    new IllegalStateException(
                        "cannot serve health and metrics on %s:%d: %s; choose another --admin-host or --admin-port, or --admin-port off"
                            .formatted(host, port, cause.getMessage()),
                        cause)));
  }

  /** The port that it listens on; any thread once deployed. */
  public int port() {
    HttpServer http = server;
    if (http == null) {
      throw new IllegalStateException("the admin server has not been deployed");
    }
    return http.actualPort();
  }

  /** On the one context that all connections share. */
  private void admit(HttpConnection connection) {
    if (connections >= MOST_CONNECTIONS) {
      connection.close();
      tellRefusal();
      return;
    }
    connections++;
    connection.closeHandler(closed -> leave());
  }

  private void leave() {
    connections--;
    if (connections <= MOST_CONNECTIONS / 2) {
      refusalTold = false;
    }
  }

  /** Once for a flood: it is over when half of the places are free. */
  private void tellRefusal() {
    if (!refusalTold) {
      refusalTold = true;
      log.warn("{} connections to health and metrics are open, and no more are taken", connections);
    }
  }

  private void answer(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
      end(request, 405, TEXT, "only GET\n");
      return;
    }
    switch (request.path()) {
      case "/health/live" -> live(request);
      case "/health/ready" -> process.dispatch().onComplete(done -> ready(request, done.result()));
      case "/metrics" ->
          process.dispatch().onSuccess(now -> end(request, 200, TEXT, metrics.scrape(now)));
      case "/api/status" ->
          process
              .dispatch()
              .onSuccess(now -> end(request, 200, JSON, StatusJson.of(process, now).encode()));
      default ->
          end(
              request,
              404,
              TEXT,
              "there are /health/live, /health/ready, /metrics and /api/status\n");
    }
  }

  private void ready(HttpServerRequest request, DispatchStatus status) {
    String reason = "";
    if (process.isStopping()) {
      reason = "the server is being stopped";
    } else if (process.needsWorkers() && status.workers().isEmpty()) {
      reason = "no worker is known";
    }
    health(request, reason, status(reason));
  }

  private void live(HttpServerRequest request) {
    String reason = metrics.damage();
    health(request, reason, status(reason).put("lostThreads", metrics.lostThreads()));
  }

  private static JsonObject status(String reason) {
    JsonObject body = new JsonObject().put("status", reason.isEmpty() ? "UP" : "DOWN");
    return reason.isEmpty() ? body : body.put("reason", reason);
  }

  private static void health(HttpServerRequest request, String reason, JsonObject body) {
    end(request, reason.isEmpty() ? 200 : 503, JSON, body.encode());
  }

  private static void end(HttpServerRequest request, int status, String type, String body) {
    request.response().setStatusCode(status).putHeader("Content-Type", type).end(body);
  }
}
