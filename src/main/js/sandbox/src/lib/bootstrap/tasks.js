'use strict';

// The part of Node's event loop between two macro-tasks: the process.nextTick queue, and what becomes of an
// exception that nobody catches. Promise jobs are run by the engine whenever the host's call into the context
// returns.
const { createRejections } = require('./rejections');

function createTasks(host, loader, asyncScope, reportFailure) {
  // A linked list: it depends on no built-in that a suite may have patched.
  let firstTick = null;
  let lastTick = null;
  let ended = false;

  function end(error) {
    if (ended) return;
    ended = true;
    firstTick = lastTick = null;
    reportFailure(error);
  }

  function uncaught(error, origin = 'uncaughtException') {
    if (ended) return;

    try {
      const uncaughtExceptions = loader.loaded('internal/uncaught');

      if (uncaughtExceptions && asyncScope.runFailed(error, () => uncaughtExceptions.handle(error, origin))) return;
      end(error);
    } catch (failure) {
      end(failure);
    }
  }

  function enqueueTick(callback, args) {
    const tick = { callback, args, scope: asyncScope.captureTick(callback, args), next: null };

    if (lastTick === null) firstTick = tick;
    else lastTick.next = tick;
    lastTick = tick;
  }

  function drainTicks() {
    while (firstTick !== null) {
      const { callback, args, scope, next } = firstTick;

      firstTick = next;
      if (next === null) lastTick = null;

      try {
        asyncScope.run(scope, callback, undefined, args);
      } catch (error) {
        uncaught(error);
      } finally {
        asyncScope.destroy(scope);
      }
    }
  }

  function enqueueMicrotask(callback) {
    const scope = asyncScope.captureMicrotask();

    host.enqueueJob(() => {
      try {
        asyncScope.run(scope, callback);
      } catch (error) {
        uncaught(error);
      } finally {
        asyncScope.destroy(scope);
      }
    });
  }

  function run(task) {
    if (ended) return;

    try {
      task();
    } catch (error) {
      uncaught(error);
    }

    drainTicks();
  }

  const rejections = createRejections(loader, asyncScope, { uncaught, hasEnded: () => ended, drainTicks });

  // True when the engine has to drain promise jobs once more before the macro-task is over.
  function settle() {
    if (ended) return false;

    if (firstTick !== null) {
      drainTicks();

      return true;
    }

    return rejections.process();
  }

  return { end, enqueueMicrotask, enqueueTick, hasEnded: () => ended, rejections, run, settle, uncaught };
}

module.exports = { createTasks };
