package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rejections count as unhandled, and what a suite may do about them. */
class UnhandledRejectionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Promise.reject(1).catch(() => {})",
        "const p = Promise.reject(1); process.nextTick(() => p.catch(() => {}))",
        "const p = Promise.reject(1); Promise.resolve().then(() => p.catch(() => {}))",
        "const p = Promise.reject(1); queueMicrotask(() => process.nextTick(() => p.catch(() => {})))",
        "Promise.allSettled([Promise.reject(1)])",
        "(async () => { try { await Promise.reject(1); } catch {} })()",
      })
  void whatIsHandledBeforeTheMacroTaskEnds(String script) {
    assertThat(SandboxRun.of(script).failures).isEmpty();
  }

  @Test
  void whatIsHandledInALaterTaskIsTooLate() {
    SandboxRun run =
        SandboxRun.of(
            "const p = Promise.reject(new Error('late')); setImmediate(() => p.catch(() => {}))");

    assertThat(run.failures).hasSize(1);
    assertThat(run.failures.get(0)).contains("\"message\":\"late\"");
  }

  @Test
  void aReasonThatIsNoErrorIsWrapped() {
    SandboxRun run = SandboxRun.of("Promise.reject('why'); 1");

    assertThat(run.failures).hasSize(1);
    assertThat(run.failures.get(0))
        .startsWith("{\"code\":\"ERR_UNHANDLED_REJECTION\",\"name\":\"UnhandledPromiseRejection\"")
        .contains("with the reason \\\"why\\\".");
  }

  @Test
  void handlersOfTheSuiteAreHonoured() {
    SandboxRun run =
        SandboxRun.of(
            """
            process.on('unhandledRejection', (reason, promise) => dispatch(`${ reason } ${ promise === p }`));
            process.on('rejectionHandled', (promise) => dispatch(`handled ${ promise === p }`));
            const p = Promise.reject('why');
            setTimeout(() => p.catch(() => {}));
            """);

    assertThat(run.texts()).containsExactly("why true", "handled true");
    assertThat(run.failures).isEmpty();
  }

  @Test
  void uncaughtExceptionHandlersGetRejectionsToo() {
    SandboxRun run =
        SandboxRun.of(
            """
            process.on('uncaughtException', (error, origin) => dispatch(`${ error.message } ${ origin }`));
            Promise.reject(new Error('rejected'));
            setTimeout(() => { throw new Error('thrown'); });
            """);

    assertThat(run.texts())
        .containsExactly("rejected unhandledRejection", "thrown uncaughtException");
    assertThat(run.failures).isEmpty();
  }

  @Test
  void aHandlerThatThrowsIsTheFailure() {
    SandboxRun run =
        SandboxRun.of(
            """
            process.on('uncaughtException', () => { throw new Error('second'); });
            setTimeout(() => { throw new Error('first'); });
            """);

    assertThat(run.failures).hasSize(1);
    assertThat(run.failures.get(0)).contains("\"message\":\"second\"");
  }
}
