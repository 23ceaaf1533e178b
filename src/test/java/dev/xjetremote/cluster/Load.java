package dev.xjetremote.cluster;

import static dev.xjetremote.RunnerClient.errorJson;
import static dev.xjetremote.RunnerClient.isTerminal;
import static dev.xjetremote.RunnerClient.suiteIdOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.protocol.Packet;
import dev.xjetremote.protocol.PacketKind;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runners that send suites whose outcome is known and keep every packet that comes back. A runner
 * whose gateway closes the connection goes to the next gateway with what has not been answered.
 */
final class Load implements AutoCloseable {
  private static final int IN_FLIGHT = 10;
  private static final int LIMIT_SECONDS = 100;

  /** Suites from this number on are sent last, so that what is late for others is seen. */
  private static final int FAREWELL = 90_000_000;

  private static final String SCRIPT =
      """
      const send = (kind, ...rest) => dispatch(Buffer.concat([
        Buffer.from([kind]), Buffer.from('SUITE' + 'runner-0000001'), Buffer.from([0, 0]), ...rest
      ]));
      const end = (value) => {
        const body = Buffer.alloc(13);
        body[0] = 3;
        body.writeUInt32LE(value, 1);
        send(3, body);
      };
      const n = NUMBER;
      if (n % 5 === 0) throw new RangeError('boom ' + n);
      if (n % 5 === 1) {
        send(1, Buffer.alloc(64));
        setTimeout(() => end(n + 1), 60);
      } else {
        let sum = 0;
        for (let i = 0; i <= n; i++) sum += Math.sqrt(i * i);
        setTimeout(() => end(sum % 1e9), n % 3 * 10);
      }
      """;

  private final List<Integer> ports;
  private final Map<Integer, List<byte[]>> received = new ConcurrentHashMap<>();
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger next = new AtomicInteger();
  private final Semaphore ended = new Semaphore(0);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> runners = new ArrayList<>();
  private volatile int count;

  /**
   * Starts to send.
   *
   * @param ports of the gateways
   * @param count of suites in all
   */
  Load(List<Integer> ports, int runners, int count) {
    this.ports = ports;
    this.count = count;
    for (int i = 0; i < runners; i++) {
      int index = i;
      this.runners.add(threads.submit(() -> run(index)));
    }
  }

  /** Waits until so many more suites have ended. */
  void awaitEnded(int more) throws InterruptedException {
    assertThat(ended.tryAcquire(more, LIMIT_SECONDS, TimeUnit.SECONDS))
        .as("%d of %d suites have ended, faults: %s", received.size(), count, faults)
        .isTrue();
  }

  /** Sends no more than what has been sent. */
  void stop() {
    count = next.get();
  }

  /**
   * Waits for the last packet and checks that every suite has had one end, which was the last that
   * was heard of it, and its own or the loss of its worker.
   *
   * @return the suites that were lost with their worker
   */
  List<Integer> finish() throws Exception {
    for (Future<?> runner : runners) {
      runner.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
    assertThat(faults).isEmpty();
    assertThat(received).hasSize(count + runners.size());
    List<Integer> lost = new ArrayList<>();
    received.forEach(
        (number, packets) -> {
          byte[] end = packets.get(packets.size() - 1);
          assertThat(packets.stream().filter(RunnerClient::isTerminal)).containsExactly(end);
          if (isLost(end)) {
            lost.add(number);
          } else {
            assertThat(verdict(end)).isEqualTo(expected(number));
            assertThat(packets).hasSize(number % 5 == 1 ? 2 : 1);
          }
        });
    return lost;
  }

  /** Whether the runner had heard of a lost suite before, so that it could not run elsewhere. */
  boolean hadBegun(int number) {
    return received.getOrDefault(number, List.of()).size() > 1;
  }

  private void run(int index) {
    Deque<Integer> unanswered = new ArrayDeque<>();
    boolean done = false;
    for (int attempt = index; !done; attempt++) {
      try (RunnerClient client = RunnerClient.runner(ports.get(attempt % ports.size()))) {
        done = send(client, unanswered, FAREWELL + index);
      } catch (java.net.SocketTimeoutException e) {
        faults.add("no packet for a minute");
        done = true;
      } catch (IOException e) {
        backOff(); // the gateway is being restarted
      }
    }
  }

  /** False when the connection was closed before all was done. */
  private boolean send(RunnerClient client, Deque<Integer> unanswered, int farewell)
      throws IOException {
    Set<Integer> open = new LinkedHashSet<>();
    boolean bye = false;
    try {
      while (true) {
        while (open.size() < IN_FLIGHT) {
          int number = unanswered.isEmpty() ? nextNumber() : unanswered.remove();
          if (number < 0) {
            break;
          }
          open.add(number);
          client.sendSuite(script(number), suiteId(number));
        }
        if (open.isEmpty()) {
          if (bye) {
            return true;
          }
          bye = true;
          open.add(farewell);
          client.sendSuite(script(farewell), suiteId(farewell));
        }
        byte[] packet = client.read();
        int number = Integer.parseInt(suiteIdOf(packet).substring("suite-".length()));
        received.computeIfAbsent(number, n -> new ArrayList<>()).add(packet);
        if (isTerminal(packet)) {
          if (!open.remove(number)) {
            faults.add("one more end of suite " + number);
          }
          ended.release();
        }
      }
    } catch (IOException e) {
      for (int number : open) {
        if (received.containsKey(number)) {
          faults.add("the connection was closed in the middle of suite " + number);
        }
      }
      open.remove(farewell);
      unanswered.addAll(open);
      throw e;
    }
  }

  private int nextNumber() {
    return next.get() < count ? next.getAndIncrement() : -1;
  }

  private static void backOff() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String suiteId(int number) {
    return RunnerClient.suiteId(number);
  }

  private static String script(int number) {
    return SCRIPT
        .replace("SUITE", suiteId(number))
        .replace("NUMBER", String.valueOf(number % 10_000));
  }

  private static String expected(int suite) {
    long n = suite % 10_000;
    if (n % 5 == 0) {
      return "RangeError: boom " + n;
    }
    return "ended with " + (n % 5 == 1 ? n + 1 : n * (n + 1) / 2 % 1_000_000_000);
  }

  private static String verdict(byte[] end) {
    Packet packet = Packet.read(end).orElseThrow();
    if (packet.kind() == PacketKind.ERROR) {
      JsonObject error = new JsonObject(errorJson(end));
      return error.getString("name") + ": " + error.getString("message");
    }
    int duration =
        ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(packet.bodyOffset() + 1);
    return "ended with " + duration;
  }

  private static boolean isLost(byte[] end) {
    return verdict(end).startsWith("WorkerLostError: ");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
