package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every built-in that can be given work for years tells where it is, and can be cancelled, in the
 * middle of it. Not here is a recursion that fills the stack again and again: an overflow in the
 * engine's own locks may keep such a thread, which is then given up. Each script runs on a thread
 * of its own until that has computed, or waited, within the built-in.
 */
@Timeout(60)
class StoppableTest {
  private static final long STACK_BYTES = 32L << 20;
  private static final long SECONDS = 30;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final SandboxFactory FACTORY = new SandboxFactory(SandboxOptions.defaults());

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[].indexOf.call(LONG, 1)",
        "[].lastIndexOf.call(LONG, 1)",
        "[].includes.call(LONG, 1)",
        "[].toLocaleString.call(LONG)",
        "[].reverse.call(LONG)",
        "[].fill.call(LONG, 1)",
        "[].fill.call(new Proxy(LONG, {set() { return true }}), 1)",
        "[].slice.call({length: 2**32-1})",
        "[].slice.call(LONG, 2**53-2**32)",
        "[].splice.call(LONG, 0, 1)",
        "[].shift.call(LONG)",
        "[].sort.call(LONG)",
        "new Array(2**32-1).sort()",
        "[].copyWithin.call(LONG, 0, 1)",
        "[].flat.call(LONG)",
        "[].flatMap.call(LONG, x => x)",
        "[].map.call({length: 2**32-1}, x => x)",
        "[].filter.call(LONG, x => x)",
        "[].forEach.call(LONG, x => x)",
        "[].every.call(LONG, x => x)",
        "[].some.call(LONG, x => x)",
        "[].reduce.call(LONG, x => x, 0)",
        "[].reduceRight.call(LONG, x => x, 0)",
        "[].find.call(LONG, x => false)",
        "[].findIndex.call(LONG, x => false)",
        "[].findLast.call(LONG, x => false)",
        "[].findLastIndex.call(LONG, x => false)",
        "[].toReversed.call({length: 2**32-1})",
        "[].toSpliced.call({length: 2**32-1}, 0, 0)",
        "[].with.call({length: 2**32-1}, 0, 1)",
        "for (const x of [].entries.call(LONG));",
        "Array.from.call(class { set length(v) {} }, {__proto__: [], length: 2**53-1, [Symbol.iterator]: undefined}, () => 0)",
        "new Set(ENDLESS)",
        "new Map({[Symbol.iterator]: () => ({next: () => ({done: false, value: [1, 2]})})})",
        "const [...a] = ENDLESS",
        "const m = new Map([[1, 1]]); m.forEach((v, k) => { m.delete(k); m.set(k + 1, 1) })",
        "const s = new Set([1]); for (const k of s) { s.delete(k); s.add(k + 1) }",
        "Promise.all(ENDLESS)",
        "Promise.race(ENDLESS)",
        "Promise.any(ENDLESS)",
        "Promise.allSettled(ENDLESS)",
        "Object.fromEntries({[Symbol.iterator]: () => ({next: () => ({done: false, value: ['a', 1]})})})",
        "new Intl.ListFormat().format({[Symbol.iterator]: () => ({next: () => ({done: false, value: 'a'})})})",
        "Intl.getCanonicalLocales(LONG)",
        "String.raw({raw: {__proto__: ['a'], length: 2**53-1}}); for (;;) String.raw({raw: {length: 1e5}})",
        "const u = new Float64Array(1e6); for (;;) u.sort((a, b) => 1)",
        "const u = new Uint8Array(1e7); for (;;) u.indexOf(1)",
        "'a'.repeat(1e8).indexOf('a'.repeat(5e7) + 'b')",
        "'a'.repeat(1e8).lastIndexOf('b' + 'a'.repeat(5e7))",
        "'a'.repeat(1e8).split('a'.repeat(1e5) + 'b')",
        "'a'.repeat(1e8).replaceAll('a'.repeat(1e5) + 'b', '')",
        "Buffer.alloc(1e8, 'a').indexOf('a'.repeat(1e6) + 'b')",
        "/^(a*)*\\1b$/.test('a'.repeat(40))",
        "/(?=(a+)+b)(a+)+\\1c/.test('a'.repeat(60))",
        "/(.*)*\\1(.*)*\\2x$/.exec('a'.repeat(300))",
        "const t = 'a'.repeat(1e8); for (;;) /[ab]*c/.test(t)",
        "new RegExp('(?:'.repeat(1e5) + ')'.repeat(1e5))",
        "new RegExp('(a|b)?'.repeat(3e4))",
        "new RegExp('(a|'.repeat(3e4) + 'a' + ')'.repeat(3e4))",
        "let p = () => {}; for (let i = 0; i < 2e4; i++) p = new Proxy(p, {}); for (;;) typeof p",
        "let p = () => {}; for (let i = 0; i < 2e4; i++) p = new Proxy(p, {}); for (;;) try { p() } catch {}",
        "let p = class {}; for (let i = 0; i < 2e4; i++) p = new Proxy(p, {}); for (;;) try { new p() } catch {}",
        "let p = []; for (let i = 0; i < 2e4; i++) p = new Proxy(p, {}); for (;;) Array.isArray(p)",
        "for (;;) JSON.parse('[' + '1,'.repeat(1e6) + '1]')",
        "for (;;) JSON.stringify(new Array(1e6).fill(0))",
        "JSON.stringify({get a() { for (;;); }})",
        "for (;;) structuredClone(new Array(1e5).fill(0))",
        "let p = {}; const q = new Proxy(p, {}); Object.setPrototypeOf(p, q); for (;;) try { q.x } catch {}",
        "const o = {toString() { return '' + o }}; for (;;) try { '' + o } catch {}",
        "Error.prepareStackTrace = () => { for (;;); }; new Error().stack",
        "[3, 2, 1].sort(() => { for (;;); })",
        "({}) instanceof {[Symbol.hasInstance]() { for (;;); }}",
        "with (new Proxy({}, {has() { for (;;); }})) { x }",
        "require('vm').runInNewContext('for (;;);', {})",
        "require('crypto').pbkdf2Sync('a', 'b', 1e9, 64, 'sha512')",
        "require('crypto').generatePrimeSync(4096, {safe: true})",
        "const b = Buffer.alloc(2e8); const h = require('crypto').createHash('sha512'); for (;;) h.update(b)",
        "const z = require('zlib'); const b = z.gzipSync(Buffer.alloc(1e7)); for (;;) z.gunzipSync(b)",
        "(function f() { try { f() } finally { for (;;); } })()",
        "(function f() { try { f() } catch { for (;;); } })()",
        "Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0)",
        "Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0, 1e9)",
        "(async () => { for (;;) await {then(r) { r() }} })()",
        "const t = {then(r) { r(t) }}; Promise.resolve(t)",
        "for (let i = 0;; i++) eval('(class A' + i + ' {})')",
        "eval('var a = 1;'.repeat(1e6)); for (;;) eval('var a = 1;'.repeat(1e5))",
      })
  void whatTakesYears(String script) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Next> ended = new CompletableFuture<>();
    SandboxRun listener =
        new SandboxRun() {
          @Override
          public void packet(byte[] bytes) {
            started.countDown();
          }
        };
    String text =
        "const LONG = {length: 2**53-1}, ENDLESS = {[Symbol.iterator]: () => ({next: () => ({})})};"
            + "dispatch('started');\n"
            + script;
    try (Sandbox sandbox = FACTORY.open(SuiteScript.of(text), listener)) {
      Thread thread = new Thread(null, () -> runTurn(sandbox, ended), "suite", STACK_BYTES);
      thread.start();
      assertThat(started.await(SECONDS, TimeUnit.SECONDS)).isTrue();
      awaitWork(thread);
      assertThat(ended).as("%s", listener.failures).isNotDone();
      assertThat(sandbox.position(TimeUnit.SECONDS.toMillis(SECONDS))).contains("    at ");

      CompletableFuture<Void> cancelled = CompletableFuture.runAsync(sandbox::cancel);
      Awaitility.await()
          .atMost(Duration.ofSeconds(SECONDS))
          .pollInterval(Duration.ofMillis(300))
          .until(
              () -> {
                sandbox.stopAgain();
                return ended.isDone();
              });
      cancelled.get(SECONDS, TimeUnit.SECONDS);
      assertThatThrownBy(ended::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SandboxCancelledException.class);
    }
  }

  private static void runTurn(Sandbox sandbox, CompletableFuture<Next> ended) {
    try {
      Next next;
      do {
        next = sandbox.turn();
      } while (next.state() == Next.State.NOW);
      ended.complete(next);
    } catch (RuntimeException | Error e) {
      ended.completeExceptionally(e);
    }
  }

  private static void awaitWork(Thread thread) {
    long before = THREADS.getThreadCpuTime(thread.getId());
    Awaitility.await()
        .atMost(Duration.ofSeconds(SECONDS))
        .pollInterval(Duration.ofMillis(10))
        .until(
            () ->
                !thread.isAlive()
                    || thread.getState() == Thread.State.WAITING
                    || thread.getState() == Thread.State.TIMED_WAITING
                    || THREADS.getThreadCpuTime(thread.getId()) - before
                        > TimeUnit.MILLISECONDS.toNanos(200));
  }
}
