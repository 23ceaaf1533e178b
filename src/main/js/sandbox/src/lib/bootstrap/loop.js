'use strict';

// Node's event loop, one macro-task per step: timers, then completed host operations, then immediates.
const { MathFloor, PromiseThen, Promise, MathMax } = require('./primordials');
const { createAsyncScope } = require('./async-scope');
const { createImmediateQueue } = require('./immediate-queue');
const { createTasks } = require('./tasks');
const { createTimerQueue } = require('./timer-queue');
const { createTimers } = require('./timers');

const phases = { timers: 0, completions: 1, immediates: 2 };

// What `next` answers instead of a delay in milliseconds.
const idle = -1;
const waitsForHost = -2;
const drainAgain = -3;

function createLoop(host, loader, reportFailure) {
  // Node's timers count whole milliseconds.
  const now = () => MathFloor(host.now());
  const asyncScope = createAsyncScope();
  const tasks = createTasks(host, loader, asyncScope, reportFailure);

  host.trackRejections(tasks.rejections.onRejected, tasks.rejections.onHandled);

  const limit = host.timerLimit();
  let waiting = 0;

  // Timers and immediates that wait. Past the limit the host ends the suite, which takes a moment.
  function count(change) {
    waiting += change;
    if (change > 0 && waiting > limit) host.tooManyTimers();
  }

  const timerQueue = createTimerQueue(now, count);
  const immediateQueue = createImmediateQueue(count);
  const timers = createTimers(loader, asyncScope, timerQueue, immediateQueue);
  let phase = phases.timers;
  let firstCompletion = null;
  let lastCompletion = null;
  let pendingOperations = 0;
  let isSuiteSettled = false;
  // The suite's completion and the loop's reaction to it.
  let completed = null;
  let reaction = null;

  function main(evaluate) {
    // As an async function that returns the value would: any thenable is followed. Made before the suite runs, and
    // so before it can have hooks for promises.
    let follow;

    completed = new Promise((resolve) => { follow = resolve; });
    reaction = PromiseThen(completed, () => { isSuiteSettled = true; }, tasks.end);
    tasks.run(() => follow(evaluate()));
    timerQueue.startPass();
  }

  // Starts an operation whose outcome arrives as a macro-task of its own, as Node's I/O does. The function
  // that is returned takes what has to run then.
  function startOperation() {
    const scope = asyncScope.capture();

    pendingOperations++;

    return function complete(task) {
      const completion = { task: () => asyncScope.run(scope, task), next: null };

      pendingOperations--;
      if (lastCompletion === null) firstCompletion = completion;
      else lastCompletion.next = completion;
      lastCompletion = completion;
    };
  }

  function takeCompletion() {
    const completion = firstCompletion;

    if (completion === null) return null;
    firstCompletion = completion.next;
    if (firstCompletion === null) lastCompletion = null;

    return completion.task;
  }

  function takeTask() {
    // Twice round at most: the phases before the current one may have work by now.
    for (let tries = 0; tries <= 3; tries++) {
      if (phase === phases.timers) {
        const timer = timerQueue.takeExpired();

        if (timer !== null) return () => timers.runTimer(timer, now);
        phase = phases.completions;
      }

      if (phase === phases.completions) {
        const task = takeCompletion();

        if (task !== null) return task;
        phase = phases.immediates;
        immediateQueue.startPhase();
      }

      const immediate = immediateQueue.take();

      if (immediate !== null) return () => timers.runImmediate(immediate);
      phase = phases.timers;
      timerQueue.startPass();
    }

    return null;
  }

  function step() {
    if (tasks.hasEnded()) return;

    const task = takeTask();

    if (task !== null) tasks.run(task);
  }

  // To be asked again as long as it answers `drainAgain`: every call lets the engine drain promise jobs.
  function next() {
    if (tasks.settle()) return drainAgain;
    if (tasks.hasEnded()) return idle;
    if (firstCompletion !== null) return 0;

    // What is unref'ed fires as long as the suite has not completed: on Node something else, the server
    // that runs the suite, keeps the process alive meanwhile.
    if (!immediateQueue.isEmpty() && (immediateQueue.hasRefed() || !isSuiteSettled)) return 0;
    if (!timerQueue.isEmpty() && (timerQueue.hasRefed() || !isSuiteSettled)) return MathMax(0, timerQueue.delay());

    return pendingOperations > 0 ? waitsForHost : idle;
  }

  return {
    main,
    step,
    next,
    enqueueTick: tasks.enqueueTick,
    enqueueMicrotask: tasks.enqueueMicrotask,
    uncaught: tasks.uncaught,
    end: tasks.end,
    hasEnded: tasks.hasEnded,
    setAsyncScope: asyncScope.use,
    isOwnPromise: (promise) => promise === completed || promise === reaction,
    startOperation,
    now: host.now,
    timers
  };
}

module.exports = { createLoop };
