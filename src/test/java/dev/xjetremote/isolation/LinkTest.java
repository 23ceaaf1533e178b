package dev.xjetremote.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.Codecs;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.WorkerState;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two event buses in one process, joined as a server's and a child's are. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LinkTest {
  private static final String GATEWAY = Addresses.gateway();
  private static final String WORKER = Addresses.worker();
  private static final SuiteKey KEY = new SuiteKey(GATEWAY, 1, 2);

  private final Vertx server = Vertx.vertx();
  private final Vertx child = Vertx.vertx();
  private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
  private final CountDownLatch childEnded = new CountDownLatch(1);
  private final CountDownLatch retired = new CountDownLatch(1);
  private FramePipe serverPipe;
  private Downlink downlink;

  @BeforeEach
  void join() throws IOException {
    Codecs.register(server.eventBus());
    Codecs.register(child.eventBus());
    PipedInputStream up = new PipedInputStream();
    PipedInputStream down = new PipedInputStream();
    FramePipe childPipe = new FramePipe("child", down, new PipedOutputStream(up), 1000);
    serverPipe = new FramePipe("server", up, new PipedOutputStream(down), 1000);
    downlink = new Downlink(server.eventBus(), Addresses::isOfServer, serverPipe, () -> {});
    serverPipe.start(downlink::deliver, () -> {});
    new Uplink(child.eventBus(), Addresses::isOfServer, childPipe)
        .start(retired::countDown, childEnded::countDown);
    downlink.export(WORKER).await();
    downlink.export(Addresses.DISPATCHERS).await();
  }

  @AfterEach
  void close() {
    serverPipe.close();
    server.close().await();
    child.close().await();
  }

  @Test
  void whatTheChildSendsArrivesInOrder() throws InterruptedException {
    server
        .eventBus()
        .<SuiteEnded>consumer(GATEWAY, m -> received.add(m.body()))
        .completion()
        .await();
    List<SuiteEnded> sent =
        IntStream.range(0, 500).mapToObj(i -> new SuiteEnded(new SuiteKey(GATEWAY, 1, i))).toList();
    sent.forEach(message -> child.eventBus().send(GATEWAY, message));
    for (SuiteEnded message : sent) {
      assertThat(received.take()).isEqualTo(message);
    }
  }

  @Test
  void publicationsReachAllUpThereAndNobodyInTheChild() throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      server
          .eventBus()
          .consumer(Addresses.WORKERS, m -> received.add(m.body()))
          .completion()
          .await();
    }
    child.eventBus().consumer(Addresses.WORKERS, m -> received.add("here")).completion().await();
    WorkerState state = new WorkerState(WORKER, "node", 1);
    child.eventBus().publish(Addresses.WORKERS, state);
    assertThat(received.take()).isEqualTo(state);
    assertThat(received.take()).isEqualTo(state);
    child.eventBus().publish(Addresses.WORKERS, new WorkerState(WORKER, "node", 2));
    assertThat(received.take()).isEqualTo(new WorkerState(WORKER, "node", 2));
  }

  @Test
  void requestsGoDownAndTheirRepliesComeBack() {
    child
        .eventBus()
        .consumer(WORKER, m -> m.reply(m.body().equals(new Cancel(KEY))))
        .completion()
        .await();
    Message<Object> reply = server.eventBus().request(WORKER, new Cancel(KEY)).await();
    assertThat(reply.body()).isEqualTo(true);
  }

  @Test
  void requestsGoUpAndTheirRepliesComeBack() {
    server.eventBus().consumer(GATEWAY, m -> m.reply(null)).completion().await();
    Message<Object> reply = child.eventBus().request(GATEWAY, new Cancel(KEY)).await();
    assertThat(reply.body()).isNull();
  }

  @Test
  void aRequestToNobodyFailsAtOnceOnBothSides() {
    assertThat(failure(child, GATEWAY)).isEqualTo(ReplyFailure.NO_HANDLERS);
    assertThat(failure(server, WORKER)).isEqualTo(ReplyFailure.NO_HANDLERS);
  }

  @Test
  void aRequestToAChildThatGoesFails() {
    CountDownLatch arrived = new CountDownLatch(1);
    child.eventBus().consumer(WORKER, m -> arrived.countDown()).completion().await();
    server.executeBlocking(
        () -> {
          arrived.await();
          downlink.close();
          return null;
        });
    assertThat(failure(server, WORKER)).isEqualTo(ReplyFailure.NO_HANDLERS);
  }

  @Test
  void aChildSendsNowhereButToGatewaysAndDispatchers() throws InterruptedException {
    server.eventBus().consumer("elsewhere", m -> received.add(m.body())).completion().await();
    child.eventBus().consumer("elsewhere", m -> received.add("child")).completion().await();
    child.eventBus().send("elsewhere", new Cancel(KEY));
    assertThat(received.take()).isEqualTo("child");
    assertThatThrownBy(() -> downlink.deliver(LinkFrame.send("elsewhere", new Cancel(KEY))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("elsewhere");
  }

  @Test
  void theChildHearsThatItIsToRetireAndThatItsServerIsGone() throws InterruptedException {
    downlink.retire();
    assertThat(retired.await(30, TimeUnit.SECONDS)).isTrue();
    serverPipe.close();
    assertThat(childEnded.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aWriterWaitsForAReader() throws Exception {
    // Nobody reads these: a pipe of 1 KiB, and 1000 bytes that may wait for it.
    PipedInputStream unread = new PipedInputStream(1024);
    FramePipe pipe =
        new FramePipe("full", new PipedInputStream(), new PipedOutputStream(unread), 1000);
    pipe.start(frame -> {}, () -> {});
    AtomicInteger written = new AtomicInteger();
    Thread writer =
        new Thread(
            () -> {
              while (written.get() < 1000) {
                pipe.put(LinkFrame.send(GATEWAY, new SuiteEnded(KEY)));
                written.incrementAndGet();
              }
            });
    writer.start();
    while (writer.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    int frame = LinkFrame.send(GATEWAY, new SuiteEnded(KEY)).bytes().length;
    assertThat(written.get()).isLessThanOrEqualTo(2024 / frame + 2);
    assertThat(pipe.offer(LinkFrame.send(GATEWAY, new SuiteEnded(KEY)))).isFalse();
    long total = 1000L * frame;
    assertThat(unread.readNBytes((int) total)).hasSize((int) total);
    writer.join();
    assertThat(written.get()).isEqualTo(1000);
    pipe.close();
  }

  @Test
  void whatIsNoFrameEndsTheLink() throws Exception {
    for (byte[] garbage :
        List.of(new byte[] {-1, 0, 0, 0}, RunnerClient.bytes("12:00:00 INFO hello"), new byte[8])) {
      PipedInputStream in = new PipedInputStream(64);
      FramePipe pipe =
          new FramePipe("odd", in, new PipedOutputStream(new PipedInputStream()), 1000);
      CountDownLatch ended = new CountDownLatch(1);
      try (PipedOutputStream out = new PipedOutputStream(in)) {
        pipe.start(frame -> received.add(frame), ended::countDown);
        out.write(garbage);
        out.flush();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
      }
      pipe.close();
    }
    assertThat(received).isEmpty();
  }

  private static ReplyFailure failure(Vertx vertx, String address) {
    try {
      vertx.eventBus().request(address, new Cancel(KEY)).await();
      throw new AssertionError("somebody has replied");
    } catch (ReplyException e) {
      return e.failureType();
    }
  }
}
