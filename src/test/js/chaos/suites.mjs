/* The suites of the chaos test: many that behave, each in one of a few ways, and some that do not. */
const PACKETS = `
const packet = (body) => Buffer.concat([Buffer.from([3]), Buffer.from(suiteId + runnerId), Buffer.from([0, 0]), body]);
const text = (value) => { const length = Buffer.alloc(4); length.writeUInt32LE(value.length); return Buffer.concat([length, Buffer.from(value)]); };
const status = (type, name) => dispatch(packet(Buffer.concat([Buffer.from([type]), Buffer.alloc(4), text(''), text(name)])));
const start = () => status(4, ''), test = (name) => status(1, name), end = () => status(3, '');
`;

/** What a suite that behaves does; it always ends itself. */
const HEALTHY = [
  'start(); for (let i = 0; i < 5; i++) test("test " + i); end();',
  'start(); test("waits"); setTimeout(() => { test("has waited"); end(); }, 300);',
  'start(); (async () => { for (let i = 0; i < 20; i++) { await null; test("step " + i); } end(); })();',
  'setTimeout(() => { start(); end(); }, 200);',
  'let sum = 0; for (let i = 0; i < 200000; i++) sum += i % 7; start(); test(String(sum)); end();',
  'const big = "x".repeat(100000); start(); for (let i = 0; i < 10; i++) test(big); end();'
];

/** What hostile ones do; "ends" tells those apart that end themselves before they misbehave. */
const HOSTILE = [
  { name: 'loop', code: 'start(); for (;;) {}' },
  { name: 'hog', code: 'start(); const all = []; for (;;) all.push(new Array(10000).fill(all.length));' },
  { name: 'flood', code: 'start(); const big = "x".repeat(100000); for (;;) test(big);' },
  { name: 'late throw', code: 'start(); setTimeout(() => { throw new Error("late"); }, 50);' },
  { name: 'throw after the end', code: 'start(); end(); setTimeout(() => { throw new Error("late"); }, 50);', ends: true },
  { name: 'leaver', code: 'start(); setInterval(() => test("on and on"), 5);', leaves: true },
  { name: 'stuck', code: 'start(); Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);' },
  { name: 'recursion', code: 'start(); const deeper = () => deeper() + 1; deeper();' },
  { name: 'no end', code: 'start(); test("and nothing more");' }
];

/**
 * The suite with this number.
 *
 * @param {number} number from 0
 * @param {number} every so many suites one is hostile
 * @returns {{ hostile?: object, script: (suiteId: string, runnerId: string) => string }}
 */
export function suite(number, every) {
  const isHostile = number % every === every - 1;
  const hostile = isHostile ? HOSTILE[Math.floor(number / every) % HOSTILE.length] : undefined;
  const code = hostile ? hostile.code : HEALTHY[number % HEALTHY.length];
  return {
    hostile,
    script: (suiteId, runnerId) =>
      `globalThis.__XJET = {"runtime":{"path":"${hostile?.name ?? 'healthy'}.spec.ts","suiteId":"${suiteId}","runnerId":"${runnerId}"}}; \n` +
      `const suiteId = "${suiteId}", runnerId = "${runnerId}";${PACKETS}${code}\n`
  };
}
