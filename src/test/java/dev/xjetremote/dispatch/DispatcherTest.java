package dev.xjetremote.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatcherTest implements Dispatcher.Links {
  private final List<String> sent = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final Dispatcher dispatcher = new Dispatcher(this, true);

  @Test
  void aSuiteWaitsForAFreePlace() {
    queue(1, 1);
    assertThat(sent).isEmpty();
    assertThat(dispatcher.waiting()).isEqualTo(1);

    free("w1", 1);
    assertThat(sent).containsExactly("w1 is offered 1/1");
    dispatcher.accepted(offered("w1", key(1, 1)));
    assertThat(sent).containsExactly("w1 is offered 1/1", "w1 gets 1/1");
    assertThat(dispatcher.waiting()).isZero();
    assertThat(dispatcher.running()).isEqualTo(1);
  }

  @Test
  void aWorkerIsOfferedNoMoreThanItHasPlacesFor() {
    free("w1", 2);
    queue(1, 1);
    queue(1, 2);
    queue(1, 3);
    assertThat(sent).containsExactly("w1 is offered 1/1", "w1 is offered 1/2");
  }

  @Test
  void anAnnouncementReplacesTheOneBefore() {
    free("w1", 3);
    free("w1", 1);
    queue(1, 1);
    queue(1, 2);
    assertThat(sent).containsExactly("w1 is offered 1/1");
    assertThat(dispatcher.workers()).containsEntry("w1", 0);
  }

  @Test
  void workersWithPlacesTakeTurns() {
    free("w1", 2);
    free("w2", 2);
    for (int serial = 1; serial <= 4; serial++) {
      queue(1, serial);
    }
    assertThat(sent)
        .containsExactly(
            "w1 is offered 1/1", "w2 is offered 1/2", "w1 is offered 1/3", "w2 is offered 1/4");
  }

  @Test
  void connectionsTakeTurns() {
    for (int serial = 1; serial <= 3; serial++) {
      queue(1, serial);
    }
    queue(2, 4);
    free("w1", 4);
    assertThat(sent)
        .containsExactly(
            "w1 is offered 1/1", "w1 is offered 2/4", "w1 is offered 1/2", "w1 is offered 1/3");
  }

  @Test
  void whatAWorkerRefusesIsTheNextOfItsConnection() {
    free("w1", 1);
    queue(1, 1);
    queue(1, 2);
    dispatcher.refused(offered("w1", key(1, 1)));
    assertThat(sent).containsExactly("w1 is offered 1/1");

    free("w2", 1);
    assertThat(sent).containsExactly("w1 is offered 1/1", "w2 is offered 1/1");
  }

  @Test
  void aRefusalSaysNothingOfAPlaceThatWasAnnouncedSince() {
    free("w1", 1);
    queue(1, 1);
    free("w1", 1);
    dispatcher.refused(offered("w1", key(1, 1)));
    assertThat(sent).containsExactly("w1 is offered 1/1", "w1 is offered 1/1");
  }

  @Test
  void nothingIsStartedOfAConnectionThatIsHeld() {
    queue(1, 1);
    queue(2, 2);
    dispatcher.hold("gateway", 1, true);
    free("w1", 2);
    assertThat(sent).containsExactly("w1 is offered 2/2");
    dispatcher.hold("gateway", 1, false);
    assertThat(sent).containsExactly("w1 is offered 2/2", "w1 is offered 1/1");
  }

  @Test
  void aWaitingSuiteThatIsCancelledIsNeverSent() {
    queue(1, 1);
    queue(1, 2);
    dispatcher.cancel(key(1, 1));
    free("w1", 2);
    assertThat(sent).containsExactly("w1 is offered 1/2");
  }

  @Test
  void aSuiteThatIsCancelledWhileItIsOfferedIsDropped() {
    free("w1", 1);
    free("w2", 1);
    queue(1, 1);
    queue(1, 2);
    dispatcher.cancel(key(1, 1));
    dispatcher.cancel(key(1, 2));
    dispatcher.accepted(offered("w1", key(1, 1)));
    dispatcher.refused(offered("w2", key(1, 2)));
    assertThat(sent).containsExactly("w1 is offered 1/1", "w2 is offered 1/2", "w1 drops 1/1");
    assertThat(dispatcher.waiting() + dispatcher.running()).isZero();
  }

  @Test
  void aRunningSuiteIsCancelledAtItsWorker() {
    run("w1", 1, 1);
    dispatcher.cancel(key(1, 1));
    assertThat(sent).endsWith("w1 drops 1/1");
  }

  @Test
  void anEndedSuiteIsNotCancelled() {
    run("w1", 1, 1);
    ended("w1", key(1, 1));
    dispatcher.cancel(key(1, 1));
    assertThat(sent).endsWith("w1 gets 1/1");
    assertThat(dispatcher.running()).isZero();
  }

  @Test
  void whatAGoneWorkerHadAcceptedIsLostAndWhatItWasOfferedWaitsAgain() {
    free("gone", 2);
    queue(1, 1);
    queue(1, 2);
    dispatcher.accepted(offered("gone", key(1, 1)));
    dispatcher.workerGone("gone", "it fell");
    assertThat(sent).endsWith("1/1 is lost with gone of node-gone: it fell");

    free("w2", 1);
    assertThat(sent).endsWith("w2 is offered 1/2");
    assertThat(dispatcher.workers()).containsOnlyKeys("w2");
  }

  @Test
  void aWorkerThatAcceptsTooLateIsToldToDropIt() {
    free("late", 1);
    queue(1, 1);
    dispatcher.workerGone("late", "it fell");
    free("w2", 1);
    dispatcher.accepted(offered("late", key(1, 1)));
    assertThat(sent).containsExactly("late is offered 1/1", "w2 is offered 1/1", "late drops 1/1");
  }

  @Test
  void whatIsSaidOfAnOfferThatWasGivenUpDoesNotTouchTheNextOne() {
    free("slow", 1);
    queue(1, 1);
    Offer first = offers.get(0);
    dispatcher.refused(first); // no answer in time
    free("w2", 1);
    dispatcher.ended(key(1, 1), first.number());
    dispatcher.dropped(key(1, 1), first.number(), "the script has not come");
    dispatcher.accepted(offers.get(1));
    assertThat(sent).containsExactly("slow is offered 1/1", "w2 is offered 1/1", "w2 gets 1/1");
    assertThat(dispatcher.running()).isEqualTo(1);
  }

  @Test
  void aWorkerThatIsAskedTwiceDropsNothingForItsFirstAnswer() {
    free("w1", 1);
    queue(1, 1);
    dispatcher.workerGone("w1", "it was stopped for a while");
    free("w1", 1);
    dispatcher.accepted(offers.get(0));
    assertThat(sent).containsExactly("w1 is offered 1/1", "w1 is offered 1/1");
    dispatcher.accepted(offers.get(1));
    assertThat(sent).endsWith("w1 gets 1/1");
  }

  @Test
  void aScriptThatDidNotArriveIsALostSuite() {
    run("w1", 1, 1);
    dispatcher.dropped(key(1, 1), offered("w1", key(1, 1)).number(), "slow");
    assertThat(sent).endsWith("1/1 is lost with w1 of node-w1: slow");
  }

  @Test
  void aSuiteOfASecondAttemptIsTheNextOfItsConnection() {
    queue(1, 1);
    dispatcher.requeue(suite(key(1, 9).retry(), "path"));
    free("w1", 1);
    assertThat(sent).containsExactly("w1 is offered 1/9#2");
  }

  @Test
  void aSuitePrefersTheNodeThatRanItsPathLast() {
    run("w1", 1, 1);
    ended("w1", key(1, 1));
    free("w2", 1);
    free("w1", 1);
    queue(1, 2, "path 1");
    assertThat(sent).endsWith("w1 is offered 1/2");
  }

  @Test
  void itDoesNotWaitForThatNode() {
    run("w1", 1, 1);
    free("w2", 1);
    queue(1, 2, "path 1");
    assertThat(sent).endsWith("w2 is offered 1/2");
  }

  @Test
  void anIdleWorkerTakesWhatItsNodeKnowsOfTheConnectionWhoseTurnItIs() {
    run("w1", 1, 1);
    free("w2", 0);
    queue(1, 2, "path 2");
    queue(1, 3, "path 1");
    free("w1", 1);
    assertThat(sent).endsWith("w1 is offered 1/3");
  }

  @Override
  public void offer(Offer offer) {
    offers.add(offer);
    sent.add(offer.worker() + " is offered " + offer.key());
  }

  @Override
  public void deliver(Offer offer) {
    sent.add(offer.worker() + " gets " + offer.key());
  }

  @Override
  public void cancel(String worker, SuiteKey key) {
    sent.add(worker + " drops " + key);
  }

  @Override
  public void lost(SuiteKey key, String worker, String node, String reason) {
    sent.add(key + " is lost with " + worker + " of " + node + ": " + reason);
  }

  private void free(String worker, int places) {
    dispatcher.announced(worker, "node-" + worker, places);
  }

  private void run(String worker, long connection, long serial) {
    free(worker, 1);
    queue(connection, serial);
    dispatcher.accepted(offered(worker, key(connection, serial)));
  }

  /** The first offer of a suite to a worker. */
  private Offer offered(String worker, SuiteKey key) {
    return offers.stream()
        .filter(offer -> offer.worker().equals(worker) && offer.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private void ended(String worker, SuiteKey key) {
    dispatcher.ended(key, offered(worker, key).number());
  }

  private void queue(long connection, long serial) {
    queue(connection, serial, "path " + serial);
  }

  private void queue(long connection, long serial, String path) {
    dispatcher.queue(suite(key(connection, serial), path));
  }

  private static Suite suite(SuiteKey key, String path) {
    return new Suite(key, "runner", "suite", path, Buffer.buffer());
  }

  private static SuiteKey key(long connection, long serial) {
    return new SuiteKey("gateway", connection, serial);
  }
}
