/* Cases that take more than one suite or more than reading. */
const spin = 'for (;;);';
const ticks = (count) => ({ end }) => `let n = 0; const t = setInterval(() => { dispatch('tick'); if (++n === ${count}) { clearInterval(t); ${end} } }, 20)`;

export default [
  { name: 'neighbours-of-a-hung-suite-go-on', async run(tools) {
    const [hostile, patient] = [await tools.open(), await tools.open()];
    const other = tools.send(patient, ticks(50));
    const hung = tools.send(hostile, spin);
    await tools.expect(patient, other, { end: true, before: 50 }, 2000);
    await tools.expect(hostile, hung, 'SuiteTimeoutError', 2250);
  } },
  { name: 'more-hung-suites-than-workers', async run(tools) {
    const hostile = await tools.open();
    const hung = Array.from({ length: 6 }, () => tools.send(hostile, spin));
    const ended = new Set();
    for (let i = 0; i < hung.length; i++) {
      const packet = await hostile.next(2250 * hung.length + tools.slackMillis);
      if (packet.error?.name !== 'SuiteTimeoutError') throw new Error(`got ${packet.error?.message ?? packet.kind}`);
      ended.add(packet.suiteId);
    }
    if (ended.size !== hung.length) throw new Error('a suite ended twice');
  } },
  { name: 'many-suites-that-wait', async run(tools) {
    const runner = await tools.open();
    const ids = Array.from({ length: 60 }, () => tools.send(runner, ({ end }) => `setTimeout(() => { ${end} }, 50)`));
    const ended = new Set();
    while (ended.size < ids.length) ended.add((await runner.next(8000)).suiteId);
  } },
  { name: 'the-runner-leaves-a-hung-suite', async run(tools) {
    const runner = await tools.open();
    tools.send(runner, `dispatch('started'); ${spin}`);
    await runner.next(2000 + tools.slackMillis);
    runner.leave();
  } },
  { name: 'the-runner-leaves-waiting-suites', async run(tools) {
    const runner = await tools.open();
    for (let i = 0; i < 20; i++) tools.send(runner, "dispatch('started'); setInterval(() => {}, 10)");
    await runner.next(2000 + tools.slackMillis);
    runner.leave();
  } },
  { name: 'the-runner-leaves-behind-more-than-sockets-hold', async run(tools) {
    const [hostile, patient] = [await tools.open(), await tools.open()];
    const xjets = 'globalThis.__XJET = {"runtime":{"path":"hung.spec.ts"}}; ';
    for (let i = 0; i < 1100; i++) tools.send(hostile, `${xjets}dispatch('started'); ${spin}`);
    tools.send(hostile, 'u'.repeat(30_000_000));
    await hostile.next(2000 + tools.slackMillis);
    if (hostile.unsent === 0) throw new Error('the sockets hold all');
    hostile.leave();
    await tools.expect(patient, tools.send(patient, ({ end }) => end), 'EndSuite', 1000);
  } },
  { name: 'a-flood-that-nobody-reads', async run(tools) {
    const runner = await tools.open();
    runner.pause();
    const suiteId = tools.send(runner, 'const b = Buffer.alloc(1e6); for (;;) dispatch(b)');
    const bystander = await tools.open();
    await tools.expect(bystander, tools.send(bystander, ({ end }) => `setTimeout(() => { ${end} }, 1500)`), 'EndSuite', 3500);
    runner.resume();
    const packets = await runner.untilEnd(suiteId, 6000 + tools.slackMillis);
    tools.check(packets, { error: 'SuiteOutputError', message: '--unread-output' });
  } },
  { name: 'a-flood-that-is-read', async run(tools) {
    const runner = await tools.open();
    const suiteId = tools.send(runner, ({ end }) => `const b = Buffer.alloc(1e5); let n = 0; (function more() { dispatch(b); if (++n < 500) setImmediate(more); else { ${end} } })()`);
    await tools.expect(runner, suiteId, { end: true, before: 500 }, 6000);
  } },
  { name: 'the-same-suite-id-twice', async run(tools) {
    const runner = await tools.open();
    const id = tools.send(runner, ({ end }) => end);
    await tools.expect(runner, id, 'EndSuite');
    tools.send(runner, ({ end }) => end, id);
    await tools.expect(runner, id, 'EndSuite');
  } },
  { name: 'hogs-side-by-side', async run(tools) {
    const runners = await Promise.all([tools.open(), tools.open()]);
    const ids = runners.map((runner) => tools.send(runner, 'const a = []; for (;;) a.push(Buffer.alloc(2 ** 16))'));
    for (const [i, runner] of runners.entries()) {
      await tools.expect(runner, ids[i], { error: ['SuiteMemoryError', 'SuiteTimeoutError'] }, 6000);
    }
  } }
];
