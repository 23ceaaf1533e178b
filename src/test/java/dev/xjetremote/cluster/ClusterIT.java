package dev.xjetremote.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.cluster.Nodes.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** A gateway and three workers, to which bad things happen in turn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterIT {
  private static final int RUNNERS = 5;
  private static final int SUITES = 300;

  private final List<Node> workers = new ArrayList<>();
  private List<Integer> oneGateway = List.of();
  private Nodes nodes;
  private Node gateway;

  @BeforeAll
  void start() throws IOException {
    nodes = new Nodes("loss");
    gateway = nodes.gateway(0);
    oneGateway = nodes.ports().subList(0, 1);
    for (int i = 0; i < 3; i++) {
      workers.add(nodes.worker());
    }
  }

  @AfterAll
  void stop() throws IOException {
    nodes.close();
  }

  @Test
  @Order(1)
  void aWorkerThatIsKilledCostsNoSuiteItsEnd() throws Exception {
    try (Load load = new Load(oneGateway, RUNNERS, SUITES)) {
      load.awaitEnded(60);
      workers.remove(0).process().kill();
      // One joins in its place while suites run.
      workers.add(nodes.worker());
      assertThat(load.finish()).allMatch(load::hadBegun);
    }
    gateway.awaitLines("is given up", 1);
    gateway.awaitLines(" is there", 4 + 4);
  }

  @Test
  @Order(2)
  void aWorkerThatIsStoppedForAWhileComesBack() throws Exception {
    Node stopped = workers.get(0);
    String known = " of " + stopped.process().children().get(0).pid() + "@";
    long before = gateway.lines(known);
    try (Load load = new Load(oneGateway, RUNNERS, Integer.MAX_VALUE)) {
      load.awaitEnded(60);
      stopped.process().signalAll("STOP");
      // The time of its absence is the subject: longer than a lease, and than Hazelcast's patience.
      TimeUnit.SECONDS.sleep(12);
      load.awaitEnded(60);
      stopped.process().signalAll("CONT");
      stopped.awaitLines("was stopped for", 1);
      gateway.awaitLines(known, (int) before + 1);
      load.stop();
      assertThat(load.finish()).allMatch(load::hadBegun);
    }
  }

  @Test
  @Order(3)
  void workersThatAreDrainedFinishWhatTheyRunAndTheOneThatCameBackDoesTheRest() throws Exception {
    try (Load load = new Load(oneGateway, RUNNERS, Integer.MAX_VALUE)) {
      load.awaitEnded(60);
      assertThat(workers.remove(2).process().terminate()).isZero();
      assertThat(workers.remove(1).process().terminate()).isZero();
      load.awaitEnded(60);
      load.stop();
      assertThat(load.finish()).isEmpty();
    }
  }

  @Test
  @Order(4)
  void allNodesAreRestartedInTurnAndNothingIsLost() throws Exception {
    Node second = nodes.gateway(1);
    workers.add(nodes.worker());
    try (Load load = new Load(nodes.ports(), RUNNERS, Integer.MAX_VALUE)) {
      load.awaitEnded(60);
      for (int i = 0; i < 2; i++) {
        assertThat(workers.remove(0).process().terminate()).isZero();
        workers.add(nodes.worker());
        load.awaitEnded(60);
      }
      assertThat(gateway.process().terminate()).isZero();
      gateway = nodes.gateway(0);
      load.awaitEnded(60);
      assertThat(second.process().terminate()).isZero();
      nodes.gateway(1);
      load.awaitEnded(60);
      load.stop();
      assertThat(load.finish()).isEmpty();
    }
  }
}
