'use strict';
// What outgoing messages keep to themselves.

module.exports = {
  kBytesWritten: Symbol('kBytesWritten'),
  kCorked: Symbol('corked'),
  kErrored: Symbol('errored'),
  kHeaders: Symbol('kOutHeaders'),
  kHighWaterMark: Symbol('kHighWaterMark'),
  kNeedDrain: Symbol('kNeedDrain'),
  kRejectsBody: Symbol('kRejectNonStandardBodyWrites'),
  kUnique: Symbol('kUniqueHeaders')
};
