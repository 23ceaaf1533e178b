'use strict';

// Where a resource keeps its id and the id of what has made it.
module.exports = {
  kAsyncId: Symbol('async_id_symbol'),
  kTriggerAsyncId: Symbol('trigger_async_id_symbol')
};
