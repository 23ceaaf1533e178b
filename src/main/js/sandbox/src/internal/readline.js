'use strict';

// The parts of `readline`, in one place: the module and its promises share their base.
module.exports = {
  ...require('../lib/readline/cursor'),
  ...require('../lib/readline/interface'),
  ...require('../lib/readline/keypress'),
  kQuestionReject: require('../lib/readline/symbols').kQuestionReject,
  get CallbackInterface() { return require('../lib/readline/callback-interface').Interface; }
};
