const fail = (message = 'failed') => { throw new Error(message); };
const rejectLater = async () => { await null; fail('later'); };
site(async function asyncThrow() { throw new Error('x'); });
site(async function asyncThrowAfterAwait() { await null; throw new Error('x'); });
site(async function asyncThrowAfterTwoAwaits() { await null; await 1; fail(); });
site(async function asyncCall() { fail(); });
site(async function asyncAwaitCall() { await fail(); });
site(async function asyncAwaitRejecting() { await rejectLater(); });
site(async function asyncReturnRejecting() { return rejectLater(); });
site(async function asyncReturnAwaitRejecting() { return await rejectLater(); });
site(async function asyncAssignRejecting() { const x = await rejectLater(); return x; });
site(async function asyncArgumentRejecting() { Math.max(1, await rejectLater()); });
site(async function asyncNested() {
  const inner = async () => {
    await null;
    fail('inner');
  };
  const outer = async () => {
    await inner();
  };
  await outer();
});
site(async function asyncNestedNamed() {
  async function third() { await null; throw new Error('x'); }
  async function second() { const x = 1; await third(x); }
  async function first() { return 1 + (await second()); }
  await first();
});
site(async function asyncMethod() { const o = { async m() { await null; fail(); } }; await o.m(); });
site(async function asyncClassMethod() { class A { async m() { await null; fail(); } async n() { await this.m(); } } await new A().n(); });
site(async function asyncStaticMethod() { class A { static async m() { await null; fail(); } } await A.m(); });
site(async function asyncBeforeAwait() { const f = async () => { fail(); }; await f(); });
site(async function asyncReadAfterAwait() { const u = await undefined; return u.name; });
site(async function asyncReadOfAwait() { return (await undefined).name; });
site(async function asyncCallOfAwait() { return (await ({})).missing(); });
site(async function asyncInTry() { try { await rejectLater(); } finally { await null; } });
site(async function asyncRethrow() { try { await rejectLater(); } catch (e) { throw e; } });
site(async function asyncInLoop() { for (let i = 0; i < 3; i++) { await null; if (i === 2) fail(i); } });
site(async function asyncForOf() { for (const x of [ 1 ]) await rejectLater(x); });
site(async function asyncDefaultParameter() { const f = async (a = fail()) => a; await f(); });
site(async function asyncPattern() { const f = async ({ a }) => a; await f(); });
site(async function asyncPatternAfter() { const { a } = await undefined; return a; });
site(async function asyncAll() { await Promise.all([ 1, rejectLater() ]); });
site(async function asyncAllFirst() { await Promise.all([ rejectLater() ]); });
site(async function asyncRace() { await Promise.race([ rejectLater() ]); });
site(async function asyncAny() { await Promise.any([ 1, rejectLater() ]).then(fail); });
site(async function asyncThen() { await Promise.resolve(1).then(() => fail()); });
site(async function asyncThenChain() { await Promise.resolve(1).then((x) => x).then((x) => fail(x)); });
site(async function asyncCatch() { await Promise.reject(1).catch(() => fail()); });
site(async function asyncFinally() { await Promise.resolve(1).finally(() => fail()); });
site(async function asyncThenAsync() { await Promise.resolve(1).then(async () => { await null; fail(); }); });
site(async function asyncThenable() { await { then() { fail(); } }; });
site(async function asyncNewPromise() { await new Promise((resolve, reject) => { reject(new Error('x')); }); });
site(async function asyncNewPromiseThrows() { await new Promise(() => { fail(); }); });
site(async function asyncTimer() { await new Promise((resolve, reject) => { setTimeout(() => reject(new Error('x')), 1); }).catch((e) => { throw new Error(e.message); }); });
site(async function asyncTimerResumed() { await new Promise((resolve) => { setTimeout(resolve, 1); }); fail(); });
site(async function asyncTimerResumedNested() { const f = async () => { await new Promise((resolve) => { setTimeout(resolve, 1); }); fail(); }; await f(); });
site(async function asyncGeneratorFirst() { async function* g() { fail(); } for await (const x of g()) void x; });
site(async function asyncGeneratorSecond() { async function* g() { yield 1; fail(); } for await (const x of g()) void x; });
site(async function asyncGeneratorLines() {
  async function* numbers() {
    yield 1;
    await null;
    throw new Error('x');
  }

  for await (const n of numbers()) void n;
});
site(async function asyncGeneratorNext() { async function* g() { yield 1; await null; fail(); } const i = g(); await i.next(); await i.next(); });
site(async function asyncGeneratorYieldStar() { async function* a() { yield 1; fail(); } async function* b() { yield* a(); } for await (const x of b()) void x; });
site(async function asyncGeneratorMethod() { const o = { async *m() { await null; fail(); } }; for await (const x of o.m()) void x; });
site(async function forAwaitUndefined() { let u; for await (const x of u) void x; });
site(async function forAwaitObject() { const o = {}; for await (const x of o) void x; });
site(async function forAwaitRejected() { for await (const x of [ 1, rejectLater() ]) void x; });
site(async function forAwaitBody() { for await (const x of [ 1 ]) { fail(x); } });
site(async function forAwaitNextThrows() { for await (const x of { [Symbol.asyncIterator]: () => ({ next: () => fail() }) }) void x; });
site(async function asyncArrowInMap() { await Promise.all([ 1, 2 ].map(async (x) => { await null; fail(x); })); });
site(async function asyncArrowInMapSync() { await Promise.all([ 1, 2 ].map(async (x) => { fail(x); })); });
site(async function asyncIife() { await (async () => { await null; fail(); })(); });
site(async function asyncRecursive() { const dive = async (n) => { await null; return n === 0 ? fail() : dive(n - 1); }; await dive(2); });
site(async function asyncRecursiveAwait() { const dive = async (n) => { await null; return n === 0 ? fail() : await dive(n - 1); }; await dive(2); });
site(async function asyncConstructed() { class A { constructor() { this.ready = this.start(); } async start() { await null; fail(); } } await new A().ready; });
site(async function asyncErrorMade() { const make = async () => { await null; return new Error('x'); }; throw await make(); });
site(async function asyncEval() { await eval('(async () => { await null; fail(); })()'); });
site(async function asyncAwaitUnknown() { await unknownVariable; });
site(async function asyncAwaitMember() { const o = {}; await o.a.b; });
site(async function asyncAwaitMissingCall() { const o = {}; await o.missing(); });
site(async function asyncAwaitRejected() { await Promise.reject(new Error('x')); });
site(async function asyncAwaitVariable() { const p = rejectLater(); await p; });
site(async function asyncAwaitVariableNested() { const f = async () => { const p = rejectLater(); await p; }; const q = f(); await q; });
site(async function asyncAwaitMemberPromise() { const o = { p: rejectLater() }; const f = async () => { await o.p; }; await f(); });
site(async function asyncAllSettled() { const [ r ] = await Promise.allSettled([ rejectLater() ]); throw r.reason; });
site(async function asyncForAwaitLines() {
  async function* rows() {
    yield 1;
    await rejectLater();
  }
  const seen = [];
  for await (
    const row of rows()
  ) {
    seen.push(row);
  }
});
site(async function asyncClosure() { const f = async (x) => { const y = await x; return y.a.b; }; await f({}); });
site(async function asyncReturnInTry() { const f = async () => { try { return await rejectLater(); } finally { await null; } }; await f(); });
