'use strict';
// What structuredClone and postMessage hand over.
const { MessagePort } = globalThis;

probeEach('transfer lists', [ [ {} ], [ 5 ], [ '' ], [ null ], [ [] ], [ new Set() ], [ [ {} ] ], [ [ 5 ] ], [ [ () => {} ] ] ],
  (transfer) => structuredClone(1, { transfer }));
probe('streams have to be transferred', () => structuredClone(new ReadableStream()));
probe('streams in an object have to be transferred', () => structuredClone({ a: [ new TransformStream() ] }));
probe('ports have to be transferred', () => { const { port1 } = new MessageChannel(); return structuredClone({ port1 }); });
probe('a port twice in a list', () => { const { port1 } = new MessageChannel(); return structuredClone(1, { transfer: [ port1, port1 ] }); });
probe('a port that has gone', () => {
  const { port1 } = new MessageChannel();
  structuredClone(port1, { transfer: [ port1 ] });

  return structuredClone(port1, { transfer: [ port1 ] });
});
probe('a port takes its messages with it', () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  const seen = [];
  port1.postMessage('before');
  const { moved } = structuredClone({ moved: port2 }, { transfer: [ port2 ] });
  port1.postMessage('after');
  port2.postMessage('from nobody');
  port1.on('message', (message) => { seen.push(message); port1.close(); resolve(seen); });
  moved.on('message', (message) => {
    seen.push(message);
    if (message === 'after') moved.postMessage([ 'answer', moved instanceof MessagePort, moved === port2 ]);
  });
}));
probe('a port through a port', () => new Promise((resolve) => {
  const outer = new MessageChannel();
  const inner = new MessageChannel();
  outer.port2.on('message', ({ port }) => port.postMessage('hello'));
  inner.port2.on('message', (message) => { outer.port1.close(); inner.port2.close(); resolve(message); });
  outer.port1.postMessage({ port: inner.port1 }, [ inner.port1 ]);
}));
probeEach('clearImmediate of anything', [ [ undefined ], [ null ], [ {} ], [ { _destroyed: true } ], [ 'x' ], [ 5 ] ], (value) => {
  clearImmediate(value);

  return Object(value) === value && '_onImmediate' in value;
});
probeEach('port of white space', [ [ '' ], [ '\t' ], [ '\n\r' ], [ ' ' ], [ '\t8\n0' ], [ '8 1' ] ], (text) => {
  const url = new URL('http://[::1]:90/x');
  url.port = text;

  return url.href;
});
for (const options of [ null, {}, { transfer: null }, { transfer: 1 }, { transfer: 'abc' }, { transfer: [] }, { transfer: {} }, [], 1 ]) {
  probe(`postMessage of a port with ${ JSON.stringify(options) } ${ typeof options?.transfer }`, () => {
    const { port1 } = new MessageChannel();

    try {
      return port1.postMessage('text', options);
    } finally {
      port1.close();
    }
  });
}
probe('a port that is to carry itself', () => {
  const { port1 } = new MessageChannel();

  try {
    return port1.postMessage(1, [ port1 ]);
  } finally {
    port1.close();
  }
});

probe('message ports, shown', () => {
  const { inspect } = require('util');
  const channel = new MessageChannel();
  const seen = [ inspect(channel, { depth: 3 }), channel.port1.eventNames(), inspect(MessagePort), Object.getPrototypeOf(MessagePort).name ];
  const broadcast = new BroadcastChannel('here');
  seen.push(inspect(broadcast));
  broadcast.close();
  channel.port1.on('message', () => {});
  seen.push(inspect(channel.port1, { depth: 1 }));
  channel.port1.close();

  return [ ...seen, inspect(broadcast), inspect(channel.port1, { depth: 0 }), inspect(MessagePort.prototype, { depth: -1 }) ];
});

{
  const told = (run) => { try { return run(); } catch (error) { return [ error.name, error.code, error.message ]; } };
  const moved = () => {
    const buffer = new ArrayBuffer(4);
    structuredClone(1, { transfer: [ buffer ] });

    return buffer;
  };

  probe('a buffer that was transferred', () => {
    const buffer = moved();
    const view = new Uint8Array(new ArrayBuffer(4), 1, 2);
    structuredClone(view, { transfer: [ view.buffer ] });

    return [
      told(() => structuredClone(buffer)), told(() => structuredClone({ buffer }, { transfer: [ buffer ] })), told(() => structuredClone(view)),
      told(() => structuredClone(view, { transfer: [ view.buffer ] })), told(() => structuredClone(globalThis))
    ];
  });
  probe('ports that come with a message', async () => {
    const [ one, other ] = [ new MessageChannel(), new MessageChannel() ];
    const arrived = new Promise((resolve) => { one.port2.onmessage = resolve; });
    const told2 = told(() => one.port1.postMessage(moved()));
    one.port1.postMessage({ port: other.port1 }, [ other.port1 ]);
    const { ports, data, source, origin, constructor } = await arrived;
    one.port1.close();

    return [ told2, ports.length, ports[0] === data.port, Object.isFrozen(ports), source, origin, constructor.name ];
  });
  probe('messages by hand', () => [
    undefined, null, {}, { data: 1, bubbles: true }, { ports: 5 }, { ports: [ 1 ] }, { source: 1 }, { origin: 1, lastEventId: 2 }, 5, { ports: [ new MessageChannel().port1 ] }
  ].map((init) => told(() => {
    const { data, origin, lastEventId, source, ports, bubbles } = new MessageEvent('message', init);

    return [ data, origin, lastEventId, source, ports.length, bubbles ];
  })));
  probe('the end of a channel', async () => {
    const { port1, port2 } = new MessageChannel();
    const closed = new Promise((resolve) => port1.addEventListener('close', resolve));
    port2.close();
    const event = await closed;

    return [ event.constructor.name, event.type ];
  });
}
