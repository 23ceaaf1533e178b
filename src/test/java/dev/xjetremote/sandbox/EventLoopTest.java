package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The order of events. {@code event-loop.log} is what Node 20 prints for {@code event-loop.js},
 * with {@code dispatch} printing a line.
 */
class EventLoopTest {
  @Test
  void ordersEventsAsNodeDoes() throws IOException {
    SandboxRun run = SandboxRun.of(resource("event-loop.js"));

    assertThat(run.texts()).containsExactlyElementsOf(resource("event-loop.log").lines().toList());
    assertThat(run.failures).isEmpty();
  }

  @Test
  void aTimerThatIsUnrefedDoesNotKeepACompleteSuiteAlive() {
    SandboxRun run = SandboxRun.of("setTimeout(() => dispatch('fired'), 10).unref();");

    assertThat(run.texts()).isEmpty();
    assertThat(run.last).isEqualTo(Next.IDLE);
  }

  @Test
  void aTimerThatIsUnrefedFiresWhileTheSuiteIsNotComplete() {
    SandboxRun run =
        SandboxRun.of(
            "new Promise((done) => setTimeout(() => { dispatch('fired'); done(); }, 10).unref())");

    assertThat(run.texts()).containsExactly("fired");
  }

  @Test
  void aSuiteThatWaitsForNothingThatCanHappenIsIdle() {
    SandboxRun run = SandboxRun.of("new Promise(() => {})");

    assertThat(run.last).isEqualTo(Next.IDLE);
    assertThat(run.failures).isEmpty();
  }

  @Test
  void timersCarryWhatNodesDo() {
    SandboxRun run =
        SandboxRun.of(
            """
            const timer = setTimeout(() => {}, 1.9);
            dispatch(timer.constructor.name + timer._idleTimeout + timer.hasRef() + (timer.unref() === timer));
            dispatch(String(timer.hasRef()) + timer.ref().hasRef() + (timer.refresh() === timer));
            dispatch(typeof timer[Symbol.toPrimitive]() + typeof timer[Symbol.dispose]);
            timer.close();
            dispatch(String(timer._destroyed));
            dispatch(String([setTimeout, setInterval, setImmediate, clearTimeout].map((f) => f.length)));
            try { setTimeout('code'); } catch (error) { dispatch(error.code + ' ' + error.message); }
            setTimeout(function (...args) { dispatch(String(args) + (this === second)); }, 0, 1, 2);
            const second = setTimeout(function () { dispatch(String(this === second)); });
            """);

    assertThat(run.texts())
        .isEqualTo(
            List.of(
                "Timeout1.9truetrue",
                "falsetruetrue",
                "numberfunction",
                "true",
                "5,5,4,1",
                "ERR_INVALID_ARG_TYPE The \"callback\" argument must be of type function. Received type"
                    + " string ('code')",
                "1,2false",
                "true"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = EventLoopTest.class.getResourceAsStream("/sandbox/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
