package dev.xjetremote.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who is blamed when the heap is short, with a heap and a clock that the test makes up. */
class MemoryGuardTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final List<String> log = new ArrayList<>();
  private HeapWatch.State last = new HeapWatch.State(0, true, 0);
  private HeapWatch.State lastWhole = last;
  private double live;
  private double used;
  private boolean isReported = true;
  private long now = SECOND;
  private final MemoryGuard guard =
      new MemoryGuard(() -> used, () -> last, () -> lastWhole, this::collect);

  private void collect() {
    log.add("collected");
    if (isReported) {
      last = lastWhole = new HeapWatch.State(live, true, now);
    }
  }

  @Test
  void nobodyIsBlamedAsLongAsThereIsRoom() {
    guard.add(new Hog("a", 900));
    live = 0.5;
    collected(0.5);
    check();
    assertThat(log).isEmpty();
  }

  @Test
  void whatIsGarbageIsNoFault() {
    guard.add(new Hog("a", 900));
    live = 0.1;
    collected(0.7);
    check();
    check();
    assertThat(log).containsExactly("collected");
  }

  @Test
  void whoHasAllocatedMostIsEndedOnceItIsSure() {
    guard.add(new Hog("a", 300));
    guard.add(new Hog("b", 900));
    guard.add(new Hog("c", 50));
    live = 0.7;
    collected(0.7);
    check();
    assertThat(log).containsExactly("collected");
    check();
    assertThat(log).containsExactly("collected", "b ended");
  }

  @Test
  void whoStayedWithinItsMeansIsNot() {
    guard.add(new Hog("a", 90));
    live = 0.99;
    collected(0.99);
    check();
    assertThat(log).isEmpty();
  }

  @Test
  void theNextIsBlamedOnlyWhenTheFirstIsGoneAndTheHeapStillShort() {
    Hog first = new Hog("a", 900);
    guard.add(first);
    guard.add(new Hog("b", 800));
    live = 0.7;
    collected(0.7);
    check();
    check();
    check();
    assertThat(log).containsExactly("collected", "a ended");
    guard.remove(first);
    check();
    check();
    assertThat(log).containsExactly("collected", "a ended", "collected", "b ended");
  }

  @Test
  void aHeapThatFillsBetweenCollectionsIsLookedAt() {
    guard.add(new Hog("a", 900));
    live = 0.8;
    used = 0.8;
    check();
    check();
    assertThat(log).containsExactly("collected", "a ended");
  }

  @Test
  void aHeapThatFillsFastIsLookedAtSooner() {
    guard.add(new Hog("a", 900));
    live = 0.4;
    used = 0.4;
    check();
    assertThat(log).isEmpty();
    used = 0.41;
    check();
    assertThat(log).isEmpty();
    used = 0.45; // 0.05 in 25 ms: full in 275 ms
    check();
    assertThat(log).containsExactly("collected");
  }

  @Test
  void whoFillsHalfOfWhatACollectionHasLeftIsLookedAtAgain() {
    guard.add(new Hog("a", 900));
    live = 0.4;
    used = 0.8;
    check();
    used = 0.4;
    check();
    used = 0.65; // fast, but there was 0.6 left
    check();
    assertThat(log).containsExactly("collected");
    live = 0.7;
    used = 0.75;
    check();
    check();
    assertThat(log).containsExactly("collected", "collected", "a ended");
  }

  @Test
  void aSuspectIsHeldUntilItIsSure() {
    Hog hog = new Hog("a", 900);
    guard.add(hog);
    live = 0.7;
    used = 0.8;
    isReported = false;
    check();
    assertThat(hog.held).isTrue();
    check();
    assertThat(hog.held).isTrue();
    lastWhole = new HeapWatch.State(live, true, now);
    check();
    assertThat(hog.held).isFalse();
    assertThat(log).containsExactly("collected", "a ended");
  }

  @Test
  void nothingIsCollectedWhileTheSuspectCannotStandStill() {
    Hog hog = new Hog("a", 900);
    hog.isBusy = true;
    guard.add(hog);
    live = 0.7;
    used = 0.8;
    check();
    check();
    assertThat(log).isEmpty();
    hog.standStill.run();
    check();
    check();
    assertThat(log).containsExactly("collected", "a ended");
  }

  @Test
  void nothingIsCollectedWhileOneIsAboutToEnd() {
    Hog hog = new Hog("a", 900);
    Hog neighbour = new Hog("b", 50);
    neighbour.due = true;
    guard.add(hog);
    guard.add(neighbour);
    live = 0.7;
    used = 0.8;
    check();
    check();
    assertThat(hog.held).isTrue();
    assertThat(log).isEmpty();
    guard.remove(neighbour);
    check();
    check();
    assertThat(log).containsExactly("collected", "a ended");
  }

  @Test
  void whatWasFoundOutAboutOneIsNotHeldAgainstAnother() {
    Hog gone = new Hog("a", 900);
    gone.isBusy = true;
    guard.add(gone);
    live = 0.7;
    used = 0.8;
    check();
    guard.remove(gone);
    last = lastWhole = new HeapWatch.State(0.7, true, now);
    guard.add(new Hog("b", 800));
    live = 0.1;
    check();
    last = lastWhole = new HeapWatch.State(live, true, now);
    used = 0.1;
    check();
    assertThat(log).containsExactly("collected");
  }

  @Test
  void oneThatNeverStandsStillIsNotWaitedFor() {
    Hog hog = new Hog("a", 900);
    hog.isBusy = true;
    guard.add(hog);
    live = 0.7;
    used = 0.8;
    check();
    assertThat(log).isEmpty();
    now += 3 * SECOND;
    check();
    check();
    assertThat(log).containsExactly("collected", "a ended");
  }

  @Test
  void aSuspectThatHasMadeGarbageGoesOn() {
    Hog hog = new Hog("a", 900);
    guard.add(hog);
    live = 0.1;
    used = 0.8;
    isReported = false;
    check();
    assertThat(hog.held).isTrue();
    used = 0.1;
    last = lastWhole = new HeapWatch.State(live, true, now);
    check();
    assertThat(hog.held).isFalse();
    assertThat(log).containsExactly("collected");
  }

  @Test
  void whenTheHeapIsAlmostFullThereIsNoTimeToMakeSure() {
    guard.add(new Hog("a", 900));
    collected(0.9);
    now += 3 * SECOND;
    check();
    assertThat(log).containsExactly("a ended");
  }

  @Test
  void whatOneHasLeftBehindIsNotHeldAgainstTheNextEvenThen() {
    Hog gone = new Hog("a", 900);
    guard.add(gone);
    guard.remove(gone);
    guard.add(new Hog("b", 800));
    live = 0.1;
    collected(0.9);
    now += 3 * SECOND;
    check();
    check();
    assertThat(log).containsExactly("collected");
  }

  @Test
  void thatItIsGarbageIsAskedAgainOnlyAfterAWhile() {
    guard.add(new Hog("a", 900));
    live = 0.1;
    for (int i = 0; i < 20; i++) {
      collected(0.7);
      check();
    }
    assertThat(log).containsExactly("collected");
    now += 3 * SECOND;
    collected(0.7);
    check();
    check();
    assertThat(log).containsExactly("collected", "collected");
  }

  /** A collection of a part of the heap, after which so much is taken for in use. */
  private void collected(double share) {
    last = new HeapWatch.State(share, false, now);
  }

  private void check() {
    now += TimeUnit.MILLISECONDS.toNanos(25);
    guard.check(now);
  }

  private final class Hog implements MemoryGuard.Suspect {
    private final String name;
    private final long allocated;
    private boolean ending;
    private boolean due;
    private boolean held;
    private boolean isBusy;
    private Runnable standStill = () -> {};

    Hog(String name, long allocated) {
      this.name = name;
      this.allocated = allocated;
    }

    @Override
    public long allocated() {
      return allocated;
    }

    @Override
    public long allowed() {
      return 100;
    }

    @Override
    public boolean isEnding() {
      return ending;
    }

    @Override
    public boolean isDue(long nowNanos) {
      return due;
    }

    @Override
    public Runnable hold(Runnable onHeld) {
      held = true;
      if (isBusy) {
        standStill = onHeld;
      } else {
        onHeld.run();
      }
      return () -> held = false;
    }

    @Override
    public void endForMemory() {
      ending = true;
      log.add(name + " ended");
    }
  }
}
