package dev.xjetremote.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.LogLines;
import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.Addresses;
import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.Codecs;
import dev.xjetremote.bus.Hold;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteDropped;
import dev.xjetremote.bus.SuiteEnded;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteLost;
import dev.xjetremote.bus.SuiteOffer;
import dev.xjetremote.bus.SuiteTaken;
import dev.xjetremote.bus.WorkerGone;
import dev.xjetremote.bus.WorkerState;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two event buses in one process, joined as a server's and a child's are. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LinkTest {
  private static final String GATEWAY = Addresses.gateway();
  private static final String DISPATCHER = Addresses.dispatcher();
  private static final String WORKER = Addresses.worker();
  private static final SuiteKey KEY = new SuiteKey(GATEWAY, 1, 2);
  private static final SuiteKey NOT_ITS_OWN = new SuiteKey(GATEWAY, 1, 3);
  private static final WorkerState STATE = new WorkerState(WORKER, "node", 1);

  private final Vertx server = Vertx.vertx();
  private final Vertx child = Vertx.vertx();
  private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
  private final CountDownLatch childEnded = new CountDownLatch(1);
  private final CountDownLatch retired = new CountDownLatch(1);
  private final CountDownLatch givenUp = new CountDownLatch(1);
  private final ChildSuites suites = new ChildSuites(1);
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
    downlink = new Downlink("worker-1", suites, server.eventBus(), serverPipe, () -> {});
    serverPipe.start(downlink::deliver, () -> {});
    new Uplink(child.eventBus(), Addresses::isOfServer, childPipe)
        .start(retired::countDown, givenUp::countDown, childEnded::countDown);
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
    has(KEY);
    listen(GATEWAY);
    for (int i = 0; i < 500; i++) {
      child.eventBus().send(GATEWAY, packets(KEY, i));
    }
    for (int i = 0; i < 500; i++) {
      assertThat(received.take()).isEqualTo(packets(KEY, i));
    }
  }

  @Test
  void publicationsReachAllUpThereAndNobodyInTheChild() throws InterruptedException {
    listen(Addresses.WORKERS);
    listen(Addresses.WORKERS);
    child.eventBus().consumer(Addresses.WORKERS, m -> received.add("here")).completion().await();
    child.eventBus().publish(Addresses.WORKERS, STATE);
    assertThat(received.take()).isEqualTo(STATE);
    assertThat(received.take()).isEqualTo(STATE);
    child.eventBus().publish(Addresses.WORKERS, new WorkerState(WORKER, "node", 2));
    assertThat(received.take()).isEqualTo(new WorkerState(WORKER, "node", 2));
  }

  @Test
  void requestsGoDownAndTheirRepliesComeBack() {
    child
        .eventBus()
        .consumer(WORKER, m -> m.reply(m.body().equals(offer(KEY))))
        .completion()
        .await();
    Message<Object> reply = server.eventBus().request(WORKER, offer(KEY)).await();
    assertThat(reply.body()).isEqualTo(true);
  }

  @Test
  void requestsGoUpAndTheirRepliesComeBack() {
    has(KEY);
    server.eventBus().consumer(GATEWAY, m -> m.reply(null)).completion().await();
    Message<Object> reply = child.eventBus().request(GATEWAY, packets(KEY, 0)).await();
    assertThat(reply.body()).isNull();
  }

  @Test
  void aChildSpeaksForItsOwnSuitesAndForNoOther() throws InterruptedException {
    has(KEY);
    listen(GATEWAY);
    listen(DISPATCHER);
    listen(Addresses.WORKERS);
    try (LogLines log = new LogLines("dev.xjetremote.isolation")) {
      EventBus bus = child.eventBus();
      // Of a suite that it has not, as a worker that it is not, to one who has not asked.
      bus.send(GATEWAY, packets(NOT_ITS_OWN, 0));
      bus.send(GATEWAY, new Packets(KEY, Addresses.worker(), 0, 0, Buffer.buffer(), true));
      bus.send(Addresses.gateway(), packets(KEY, 0));
      bus.send(DISPATCHER, new SuiteEnded(NOT_ITS_OWN, 1));
      bus.send(Addresses.dispatcher(), new SuiteEnded(KEY, 1));
      assertThat(failure(child, DISPATCHER, new SuiteDropped(NOT_ITS_OWN, 1, "so")))
          .isEqualTo(ReplyFailure.NO_HANDLERS);
      bus.publish(Addresses.WORKERS, new WorkerState(Addresses.worker(), "node", 1));
      bus.publish(Addresses.WORKERS, new WorkerState(WORKER, "another node", 1));
      bus.publish(Addresses.WORKERS, new WorkerGone(Addresses.worker(), "so"));
      // What is no business of any worker.
      bus.send(DISPATCHER, new Cancel(KEY));
      bus.send(DISPATCHER, new Hold(GATEWAY, 1, true));
      bus.send(DISPATCHER, new Suite(KEY, "runner", "suite", "a.js", Buffer.buffer("1")));
      bus.send(GATEWAY, new SuiteTaken(KEY, WORKER));
      bus.send(GATEWAY, new SuiteLost(NOT_ITS_OWN, WORKER, "node", "so"));

      bus.send(GATEWAY, packets(KEY, 0));
      assertThat(received.take()).isEqualTo(packets(KEY, 0));
      bus.send(DISPATCHER, new SuiteEnded(KEY, 1));
      assertThat(received.take()).isEqualTo(new SuiteEnded(KEY, 1));
      bus.send(GATEWAY, packets(KEY, 1)); // it has said that there is no more
      bus.publish(Addresses.WORKERS, new WorkerGone(WORKER, "its end"));
      assertThat(received.take()).isEqualTo(new WorkerGone(WORKER, "its end"));
      assertThat(received).isEmpty();
      assertThat(log.containing("worker-1 says what it may not")).hasSize(1);
    }
  }

  @Test
  void theEndOfAnEarlierOfferLeavesASuiteWithTheChildThatHasItNow() throws InterruptedException {
    has(KEY);
    listen(GATEWAY);
    listen(DISPATCHER);
    child.eventBus().send(DISPATCHER, new SuiteEnded(KEY, 0));
    child.eventBus().send(GATEWAY, packets(KEY, 0));
    assertThat(received.take()).isEqualTo(new SuiteEnded(KEY, 0));
    assertThat(received.take()).isEqualTo(packets(KEY, 0));
  }

  @Test
  void aSuiteThatAChildHasRefusedIsNotItsOwn() {
    has(KEY);
    child.eventBus().consumer(WORKER, m -> m.reply(false)).completion().await();
    server.eventBus().request(WORKER, offer(KEY)).await();
    assertThat(suites.of(WORKER)).isEmpty();
  }

  @Test
  void anOfferIsAnsweredByYesOrNo() {
    child.eventBus().consumer(WORKER, m -> m.reply(STATE)).completion().await();
    assertThat(failure(server, WORKER, offer(KEY))).isEqualTo(ReplyFailure.NO_HANDLERS);
    assertThat(suites.of(WORKER)).isEmpty();
  }

  @Test
  void aChildWithSeveralWorkersSpeaksForEachOfThem() throws InterruptedException {
    String other = Addresses.worker();
    ChildSuites two = new ChildSuites(2);
    assertThat(two.maySay(LinkFrame.publish(Addresses.WORKERS, STATE))).isTrue();
    assertThat(two.maySay(LinkFrame.publish(Addresses.WORKERS, new WorkerState(other, "node", 1))))
        .isTrue();
    assertThat(
            two.maySay(
                LinkFrame.publish(
                    Addresses.WORKERS, new WorkerState(Addresses.worker(), "node", 1))))
        .isFalse();

    two.offered(WORKER, offer(KEY));
    two.offered(other, offer(NOT_ITS_OWN));
    assertThat(two.of(WORKER)).extracting(Suite::key).containsExactly(KEY);
    assertThat(two.of(other)).extracting(Suite::key).containsExactly(NOT_ITS_OWN);
    assertThat(two.maySay(LinkFrame.send(GATEWAY, packets(KEY, 0)))).isTrue();
    assertThat(two.maySay(LinkFrame.send(GATEWAY, packets(NOT_ITS_OWN, 0)))).isFalse();
  }

  @Test
  void aRequestToNobodyFailsAtOnceOnBothSides() {
    has(KEY);
    assertThat(failure(child, GATEWAY, packets(KEY, 0))).isEqualTo(ReplyFailure.NO_HANDLERS);
    assertThat(failure(server, WORKER, new Cancel(KEY))).isEqualTo(ReplyFailure.NO_HANDLERS);
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
    assertThat(failure(server, WORKER, new Cancel(KEY))).isEqualTo(ReplyFailure.NO_HANDLERS);
  }

  @Test
  void aChildSendsNowhereButToGatewaysAndDispatchers() throws InterruptedException {
    server.eventBus().consumer("elsewhere", m -> received.add(m.body())).completion().await();
    child.eventBus().consumer("elsewhere", m -> received.add("child")).completion().await();
    child.eventBus().send("elsewhere", new Cancel(KEY));
    assertThat(received.take()).isEqualTo("child");
    downlink.deliver(LinkFrame.send("elsewhere", new Cancel(KEY)));
    assertThat(received).isEmpty();
  }

  @Test
  void theChildHearsWhatIsWrongWithItsServer() throws InterruptedException {
    downlink.retire();
    assertThat(retired.await(30, TimeUnit.SECONDS)).isTrue();
    downlink.sayGivenUp();
    assertThat(givenUp.await(30, TimeUnit.SECONDS)).isTrue();
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
                pipe.put(LinkFrame.send(GATEWAY, new SuiteEnded(KEY, 1)));
                written.incrementAndGet();
              }
            });
    writer.start();
    while (writer.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    int frame = LinkFrame.send(GATEWAY, new SuiteEnded(KEY, 1)).bytes().length;
    assertThat(written.get()).isLessThanOrEqualTo(2024 / frame + 2);
    assertThat(pipe.offer(LinkFrame.send(GATEWAY, new SuiteEnded(KEY, 1)))).isFalse();
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

  /** Gives the child a suite, and a name. */
  private void has(SuiteKey key) {
    downlink.deliver(LinkFrame.publish(Addresses.WORKERS, STATE));
    MessageConsumer<Object> taker = child.eventBus().consumer(WORKER, m -> m.reply(true));
    taker.completion().await();
    server.eventBus().request(WORKER, offer(key)).await();
    taker.unregister().await();
  }

  private void listen(String address) {
    server.eventBus().consumer(address, m -> received.add(m.body())).completion().await();
  }

  private static SuiteOffer offer(SuiteKey key) {
    Suite suite = new Suite(key, "runner", "suite", "a.js", Buffer.buffer());
    return new SuiteOffer(DISPATCHER, "node", suite, 1, 1);
  }

  private static Packets packets(SuiteKey key, long sequence) {
    return new Packets(key, WORKER, sequence, 0, Buffer.buffer(), false);
  }

  private static ReplyFailure failure(Vertx vertx, String address, Object message) {
    try {
      vertx.eventBus().request(address, message).await();
      throw new AssertionError("somebody has replied");
    } catch (ReplyException e) {
      return e.failureType();
    }
  }
}
