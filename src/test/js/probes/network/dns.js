'use strict';
// dns and dns/promises: what is said of arguments before anything is asked.
const dns = require('dns');
const nothing = () => {};
// A call that would go out in Node must not be made: what is asked here is all wrong.
const attempt = (run) => {
  try {
    const value = run();

    return value instanceof Promise ? value.then((result) => [ 'resolved', result ], (error) => [ 'rejected', error ]) : [ 'returned', value ];
  } catch (error) {
    return [ 'threw', error ];
  }
};

const queries = [ 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCaa', 'resolveCname', 'resolveMx', 'resolveNaptr', 'resolveNs', 'resolvePtr', 'resolveSoa', 'resolveSrv', 'resolveTxt', 'reverse' ];
for (const name of queries) {
  for (const args of [ [], [ 5 ], [ 5, nothing ], [ 'a' ], [ 'a', 5 ], [ 'a', {}, 5 ], [ 'a', 'NOPE', nothing ], [ 'a', 'A' ], [ null, 'A', nothing ], [ 'a', undefined, 'x' ] ]) {
    if (name !== 'resolve' && args[2] === nothing && args[0] === 'a') continue;
    probe(`dns.${ name }${ describe(args) }`, () => attempt(() => dns[name](...args)));
    probe(`Resolver ${ name }${ describe(args) }`, () => attempt(() => new dns.Resolver()[name](...args)));
  }
  for (const args of [ [], [ 5 ], [ null, 'A' ], [ undefined, {} ] ]) {
    probe(`dns.promises.${ name }${ describe(args) }`, () => attempt(() => dns.promises[name](...args)));
    probe(`promises.Resolver ${ name }${ describe(args) }`, () => attempt(() => new dns.promises.Resolver()[name](...args)));
  }
}
for (const args of [ [ 'a', 'NOPE' ], [ 'a', 5 ], [ 'a', null ], [ 5, 'NOPE' ] ]) probe(`dns.promises.resolve${ describe(args) }`, () => attempt(() => dns.promises.resolve(...args)));
for (const address of [ 'x', '', '1.2.3', '::g' ]) {
  probe(`reverse(${ describe(address) })`, () => attempt(() => dns.reverse(address, nothing)));
  probe(`promises reverse(${ describe(address) })`, () => attempt(() => dns.promises.reverse(address)));
}

const hosts = [ '1.2.3.4', '', 5 ];
const options = [
  undefined, null, 0, 4, 6, 5, 'x', true, Symbol.iterator, {}, { family: 5 }, { family: 'IPv4' }, { family: 'ipv4' }, { family: '4' }, { family: 4 }, { family: null }, { hints: 3000 }, { hints: 'x' }, { hints: 1 }, { hints: 32 },
  { hints: null }, { hints: -1 }, { all: 1 }, { all: true }, { all: null }, { verbatim: 1 }, { verbatim: true }, { order: 'x' }, { order: 'ipv6first' }, { order: 5 }, { family: 9, all: 'x' }
];
for (const option of options) {
  for (const host of hosts) {
    probe(`lookup(${ describe(host) }, ${ describe(option) })`, () => attempt(() => dns.lookup(host, option)));
    probe(`lookup(${ describe(host) }, ${ describe(option) }, callback)`, () => new Promise((resolve) => {
      const outcome = attempt(() => dns.lookup(host, option, (...results) => resolve(results)));
      if (outcome[0] === 'threw') resolve(outcome);
    }));
    probe(`promises.lookup(${ describe(host) }, ${ describe(option) })`, () => attempt(() => dns.promises.lookup(host, option)));
  }
}
for (const args of [ [], [ '127.0.0.1' ], [ '127.0.0.1', 80 ], [ 'x', 80, nothing ], [ '127.0.0.1', 'x', nothing ], [ '127.0.0.1', 65536, nothing ], [ '127.0.0.1', 80, 5 ], [ '127.0.0.1', 80, undefined ], [ undefined, 80, nothing ], [ '127.0.0.1', null, nothing ] ]) {
  probe(`lookupService${ describe(args) }`, () => attempt(() => dns.lookupService(...args)));
}
for (const args of [ [], [ '127.0.0.1' ], [ 'x', 80 ], [ '127.0.0.1', 'x' ], [ '127.0.0.1', -1 ], [ '127.0.0.1', 80, 5 ] ]) {
  probe(`promises.lookupService${ describe(args) }`, () => attempt(() => dns.promises.lookupService(...args)));
}

const resolvers = [ undefined, null, 5, {}, { timeout: 'x' }, { timeout: -2 }, { timeout: 1.5 }, { timeout: -1 }, { tries: 0 }, { tries: 'x' }, { tries: 2 ** 31 }, { timeout: null } ];
for (const option of resolvers) {
  for (const [ name, Resolver ] of [ [ 'Resolver', dns.Resolver ], [ 'promises.Resolver', dns.promises.Resolver ] ]) {
    probe(`new ${ name }(${ describe(option) })`, () => attempt(() => typeof new Resolver(option).cancel()));
  }
}
for (const args of [ [], [ 5 ], [ 'x' ], [ '1.2.3.4' ], [ '::1' ], [ '1.2.3.4', 5 ], [ '1.2.3.4', 'x' ], [ '1.2.3.4', '::1' ], [ '::1', '1.2.3.4' ], [ '1.1.1.1', '1.1.1.2' ], [ '::1', '::2' ], [ '', '' ], [ '1.1.1.1', null ] ]) {
  probe(`setLocalAddress${ describe(args) }`, () => attempt(() => new dns.Resolver().setLocalAddress(...args)));
}
const lists = [
  undefined, 'x', {}, [], [ 5 ], [ 'x' ], [ '1.1.1.1' ], [ '1.1.1.1:53' ], [ '1.1.1.1:54' ], [ '[::1]' ], [ '[::1]:53' ], [ '[::1]:5353' ], [ '::1' ], [ '1.1.1.1:70000' ], [ '1.1.1.1:x' ], [ '[x]:1' ], [ '' ], [ '1.1.1.1', 'y' ],
  [ '1.1.1.1', null ], [ 'a.b:53' ]
];
for (const list of lists) {
  probe(`Resolver setServers(${ describe(list) })`, () => {
    const resolver = new dns.Resolver();
    const outcome = attempt(() => resolver.setServers(list));

    return [ outcome, outcome[0] === 'returned' && resolver.getServers() ];
  });
}
probe('default servers are those of the module', () => {
  dns.setServers([ '9.9.9.9', '[::9]:99' ]);

  return [ dns.getServers(), dns.promises.getServers(), new dns.Resolver().getServers().includes('9.9.9.9') ];
});
for (const value of [ undefined, 5, 'x', 'ipv6first', 'ipv4first', 'verbatim' ]) {
  probe(`setDefaultResultOrder(${ describe(value) })`, () => [ attempt(() => dns.promises.setDefaultResultOrder(value)), dns.getDefaultResultOrder() ]);
}
probe('promisified lookup', () => require('util').promisify(dns.lookup)('127.0.0.1'));
probe('promisified lookup of all', () => require('util').promisify(dns.lookup)('127.0.0.1', { all: true }));
