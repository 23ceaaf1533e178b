// The names that modules export which would leave a sandbox, and what kind of thing each is.
const modules = [ 'child_process', 'cluster', 'dgram', 'dns', 'dns/promises', 'http', 'https', 'http2', 'inspector', 'net', 'tls', 'worker_threads', 'repl', 'domain', 'trace_events' ];

function property(object, name) {
  const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(object, name);
  const kind = typeof value === 'function' ? `function ${ value.name }/${ value.length }` : typeof value;

  return `${ String(name) } ${ [ writable, enumerable, configurable ].map(Number).join('') } ${ get || set ? `${ get ? 'get' : '' }${ set ? 'set' : '' }` : kind }`;
}

for (const module of modules) {
  const exported = require(module);

  for (const name of Object.keys(exported)) probe(`${ module }.${ name }`, () => property(exported, name));
  probe(`the names of ${ module }`, () => Object.keys(exported));
  probe(`node:${ module }`, () => require(`node:${ module }`) === exported);
}
const classes = {
  'net.Socket': require('net').Socket, 'net.Server': require('net').Server, 'http.Agent': require('http').Agent, 'http.IncomingMessage': require('http').IncomingMessage, 'http.ServerResponse': require('http').ServerResponse, 'http.OutgoingMessage': require('http').OutgoingMessage,
  'http.ClientRequest': require('http').ClientRequest, 'http.Server': require('http').Server, 'https.Agent': require('https').Agent, 'https.Server': require('https').Server, 'tls.TLSSocket': require('tls').TLSSocket, 'tls.Server': require('tls').Server, 'dgram.Socket': require('dgram').Socket,
  'child_process.ChildProcess': require('child_process').ChildProcess, 'dns.Resolver': require('dns').Resolver, 'dns.promises.Resolver': require('dns').promises.Resolver, 'cluster.Worker': require('cluster').Worker, 'worker_threads.Worker': require('worker_threads').Worker,
  MessagePort: require('worker_threads').MessagePort, BroadcastChannel: require('worker_threads').BroadcastChannel, 'inspector.Session': require('inspector').Session
};
for (const name of Object.keys(classes)) {
  probe(`parents of ${ name }`, () => {
    const parents = [];

    for (let parent = Object.getPrototypeOf(classes[name].prototype); parent; parent = Object.getPrototypeOf(parent)) parents.push(parent.constructor.name);

    return parents;
  });
  probe(`methods of ${ name }`, () => Object.getOwnPropertyNames(classes[name].prototype).filter((key) => !key.startsWith('_') && typeof Object.getOwnPropertyDescriptor(classes[name].prototype, key).value === 'function').sort());
  probe(`a class that extends ${ name }`, () => {
    class Mine extends classes[name] {}

    return [ Mine.prototype instanceof classes[name], Object.getPrototypeOf(Mine) === classes[name] ];
  });
}
