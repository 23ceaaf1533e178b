'use strict';
// The objects that worker_threads.markAsUntransferable has marked: in a list of what is transferred they are copied.

module.exports = new WeakSet();
