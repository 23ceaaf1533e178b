package dev.xjetremote.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteOffer;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final SuiteKey KEY = new SuiteKey("gateway", 1, 1);

  private final Promise<Void> arrived = Promise.promise();
  private final Outbox outbox = new Outbox(sent -> arrived.future(), () -> {}, failure -> {});
  private final Place place =
      new Place(
          new SuiteOffer(
              "dispatcher",
              "node",
              new Suite(KEY, "runner", "suite", "path", Buffer.buffer()),
              1,
              1),
          outbox);

  @Test
  void aSuiteIsSettledWhenAllThatItSaidHasArrivedAndItsEndIsTold() {
    outbox.add(new Packets(KEY, "worker", 0, 0, Buffer.buffer("end"), true));
    place.ended();
    assertThat(place.tellEnd()).isFalse();
    assertThat(place.isSettled()).isFalse();

    arrived.complete();
    assertThat(place.tellEnd()).isTrue();
    assertThat(place.tellEnd()).isFalse();
    assertThat(place.isSettled()).isTrue();
  }

  @Test
  void itsPlaceIsTakenUntilItsThreadIsHadBack() {
    place.ended();
    assertThat(place.tellEnd()).isTrue();
    assertThat(place.isOver()).isFalse();
    place.disposed();
    assertThat(place.isOver()).isTrue();
  }
}
