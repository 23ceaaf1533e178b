// Logs the order of everything that Node's event loop orders. Ends by itself. The delays are far enough apart
// for a slow machine to give the same order.
const log = (text) => dispatch(text);

log('main start');
process.nextTick(log, 'tick 1');
Promise.resolve().then(() => {
  log('micro 1');
  process.nextTick(() => {
    log('tick from micro 1');
    Promise.resolve().then(() => log('micro from tick from micro 1'));
    process.nextTick(log, 'tick from tick from micro 1');
  });
  queueMicrotask(() => log('micro 3, from micro 1'));
}).then(() => log('micro chained'));
queueMicrotask(() => log('micro 2'));
process.nextTick(() => {
  log('tick 2');
  Promise.resolve().then(() => log('micro from tick 2'));
  process.nextTick(log, 'tick from tick 2');
});

(async () => {
  log('async start');
  await null;
  log('async after await');
  await new Promise((resolve) => process.nextTick(resolve));
  log('async after tick');
  await { then(resolve) { log('thenable'); resolve(); } };
  log('async after thenable');
})();

// Timers of one list, of several lists, and what they queue.
setTimeout(() => {
  log('timeout 100 a');
  setImmediate(() => log('immediate from timeout 100 a'));
  Promise.resolve().then(() => log('micro from timeout 100 a'));
  process.nextTick(log, 'tick from timeout 100 a');
  setTimeout(() => log('timeout 0 from timeout 100 a'), 0);
}, 100);
setTimeout(() => log('timeout 200 b'), 200);
const cleared = setTimeout(() => log('cleared: never'), 200);
setTimeout(() => log('timeout 200 c'), 200);
setTimeout(() => clearTimeout(cleared), 1);

setTimeout(() => {
  const start = performance.now();
  while (performance.now() - start < 300);
  log('busy for 300 ms from 400');
}, 400);
setTimeout(() => log('timeout 600'), 600);
setTimeout(() => log('timeout 500'), 500);
setTimeout(() => log('timeout 450 a'), 450);
setTimeout(() => log('timeout 450 b'), 450);

// Immediates queued by an immediate wait for the next round.
setTimeout(() => {
  setImmediate(() => {
    log('immediate 1');
    setImmediate(() => log('immediate 3, from immediate 1'));
    process.nextTick(log, 'tick from immediate 1');
    Promise.resolve().then(() => log('micro from immediate 1'));
  });
  const dropped = setImmediate(() => log('cleared immediate: never'));
  setImmediate(() => { log('immediate 2'); });
  clearImmediate(dropped);
}, 1100);

let rounds = 0;
const interval = setInterval((a, b) => {
  log(`interval ${ ++rounds } ${ a }${ b }`);
  if (rounds === 3) clearInterval(interval);
}, 230, 'x', 'y');

const refreshed = setTimeout(() => log('refreshed'), 1000);
setTimeout(() => refreshed.refresh(), 600);
setTimeout(() => log('timeout 1350'), 1350);

// By number and by string.
const byNumber = +setTimeout(() => log('by number: never'), 5);
clearTimeout(byNumber);
clearTimeout(String(+setTimeout(() => log('by string: never'), 5)));

// A rejection that is handled in a tick is handled in time.
setTimeout(() => {
  const late = Promise.reject(new Error('late'));
  process.nextTick(() => late.catch((error) => log(`caught ${ error.message }`)));
}, 1500);

process.on('unhandledRejection', (reason) => log(`unhandled ${ reason.message }`));
process.on('rejectionHandled', () => log('rejectionHandled'));
process.on('uncaughtException', (error, origin) => {
  log(`uncaught ${ error.message } ${ origin }`);
});
setTimeout(() => {
  const unhandled = Promise.reject(new Error('nobody'));
  Promise.resolve().then(() => process.nextTick(() => log('tick before the report')));
  setTimeout(() => unhandled.catch(() => log('caught after the report')), 50);
}, 1600);
setTimeout(() => {
  process.nextTick(() => log('tick 1 around a throw'));
  process.nextTick(() => { throw new Error('in a tick'); });
  process.nextTick(() => log('tick 2 around a throw'));
  queueMicrotask(() => { throw new Error('in a microtask'); });
  queueMicrotask(() => log('micro after a throw'));
}, 1800);
setTimeout(() => { throw new Error('in a timer'); }, 1900);
setTimeout(() => log('timer after a throw'), 1900);
setTimeout(() => {
  setImmediate(() => { throw new Error('in an immediate'); });
  setImmediate(() => log('immediate after a throw'));
}, 2000);
log('main end');
