// worker_threads: what one thread can do alone.
const threads = require('worker_threads');
const { MessageChannel, MessagePort, BroadcastChannel, receiveMessageOnPort } = threads;

const attempt = (run) => {
  try {
    return run();
  } catch (error) {
    return [ error.name, error.code, error.message ];
  }
};
const later = () => new Promise((resolve) => setTimeout(resolve, 10));

probe('the main thread', () => [ threads.isMainThread, threads.threadId, threads.parentPort, threads.workerData, threads.resourceLimits, threads.SHARE_ENV ]);
probe('environment data', () => [ threads.setEnvironmentData('a', 1), threads.getEnvironmentData('a'), threads.setEnvironmentData('a'), threads.getEnvironmentData('a') ]);
probe('markAsUntransferable', () => [ threads.markAsUntransferable({}), threads.markAsUntransferable(5) ]);
probe('a message', () => {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage({ a: [ 1, new Date(0) ], m: new Map([ [ 1, 2 ] ]) });
  const results = [ receiveMessageOnPort(port2), receiveMessageOnPort(port2), receiveMessageOnPort(port1) ];
  port1.close();

  return results;
});
probe('messages arrive in order', async () => {
  const { port1, port2 } = new MessageChannel();
  const log = [];
  port2.on('message', (message) => log.push(message));
  port1.postMessage(1);
  port1.postMessage('two');
  log.push('sent');
  await later();
  port1.close();

  return log;
});
probe('onmessage', async () => {
  const { port1, port2 } = new MessageChannel();
  const log = [];
  port1.onmessage = (event) => log.push(event.constructor.name, event.type, event.data, event.target === port1, event.ports, event.origin, event.lastEventId, event.source);
  port2.postMessage('x');
  await later();
  port1.close();

  return [ log, typeof port1.onmessage, port2.onmessage ];
});
probe('addEventListener needs a start', async () => {
  const { port1, port2 } = new MessageChannel();
  const log = [];
  port1.addEventListener('message', (event) => log.push(event.data));
  port2.postMessage('x');
  port1.start();
  await later();
  port1.close();

  return log;
});
probe('both ends close', async () => {
  const { port1, port2 } = new MessageChannel();
  const log = [];
  const closed = (port, name) => new Promise((resolve) => {
    port.on('close', () => resolve(log.push(name)));
  });
  const both = Promise.all([ closed(port1, 'one'), closed(port2, 'two') ]);
  port1.close();
  port1.postMessage('nowhere');
  await both;

  return log.sort();
});
probe('a port can be asked once', async () => {
  const { port1, port2 } = new MessageChannel();
  const log = [];
  port2.once('message', (message) => log.push(message));
  port1.postMessage(1);
  port1.postMessage(2);
  await later();
  port1.close();

  return log;
});
probe('transfer', () => {
  const { port1, port2 } = new MessageChannel();
  const buffer = new ArrayBuffer(4);
  port1.postMessage(buffer, [ buffer ]);
  const { message } = receiveMessageOnPort(port2);
  port1.close();

  return [ buffer.byteLength, message.byteLength ];
});
probe('what cannot be sent', () => {
  const { port1 } = new MessageChannel();
  const results = [ attempt(() => port1.postMessage(() => 1)), attempt(() => port1.postMessage()), attempt(() => port1.postMessage(Symbol('s'))) ];
  port1.close();

  return results;
});
probe('constructors', () => [ attempt(() => MessageChannel()), attempt(() => new MessagePort()), attempt(() => new BroadcastChannel()), attempt(() => receiveMessageOnPort({})) ]);
probe('classes', () => {
  const { port1 } = new MessageChannel();
  const results = [ port1 instanceof MessagePort, port1 instanceof EventTarget, typeof port1.on, port1.hasRef(), Object.prototype.toString.call(port1) ];
  port1.close();

  return results;
});
probe('broadcast', async () => {
  const [ one, two, other ] = [ new BroadcastChannel('a'), new BroadcastChannel('a'), new BroadcastChannel('b') ];
  const log = [];
  for (const [ name, channel ] of [ [ 'one', one ], [ 'two', two ], [ 'other', other ] ]) channel.onmessage = ({ data }) => log.push(name, data);
  one.postMessage({ x: 1 });
  await later();
  [ one, two, other ].forEach((channel) => channel.close());

  return [ log, one.name, attempt(() => one.postMessage(1)) ];
});
