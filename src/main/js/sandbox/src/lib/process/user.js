'use strict';

// A suite runs as an ordinary user, and stays that.
const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNKNOWN_CREDENTIAL } } = require('internal/errors');
const { validateArray, validateUint32 } = require('internal/validators');

const ID = 1000;

function validateId(id, name) {
  if (typeof id === 'number') validateUint32(id, name);
  else if (typeof id !== 'string') throw new ERR_INVALID_ARG_TYPE(name, [ 'number', 'string' ], id);
}

function refused(call) {
  return Object.assign(new Error(`${ call }, Operation not permitted`), { code: 'EPERM', syscall: call });
}

// Sets an id to what it is already; a name is not known here.
function setter(call, kind) {
  return (id) => {
    validateId(id, 'id');
    if (typeof id === 'string') throw new ERR_UNKNOWN_CREDENTIAL(kind, id);
    if (id !== ID) throw Object.assign(new Error(`EPERM: operation not permitted, ${ call }`), { errno: -1, code: 'EPERM', syscall: call });
  };
}

const anonymous = (fn) => Object.defineProperty(fn, 'name', { value: '', configurable: true });

module.exports = {
  getuid: () => ID,
  geteuid: () => ID,
  getgid: () => ID,
  getegid: () => ID,
  getgroups: () => [ ID ],

  initgroups(user, extraGroup) {
    validateId(user, 'user');
    validateId(extraGroup, 'extraGroup');
    throw refused('initgroups');
  },

  setgroups(groups) {
    validateArray(groups, 'groups');
    groups.forEach((group, index) => validateId(group, `groups[${ index }]`));
    throw refused('setgroups');
  },

  setegid: anonymous(setter('setegid', 'Group')),
  seteuid: anonymous(setter('seteuid', 'User')),
  setgid: anonymous(setter('setgid', 'Group')),
  setuid: anonymous(setter('setuid', 'User'))
};
