import EventEmitter, { EventEmitter as Named, once, on } from 'events';

describe('EventEmitter', () => {
  test('the module is the class', () => expect(EventEmitter).toBe(Named));
  test('order', () => {
    const order: Array<string> = [];
    const emitter = new EventEmitter();
    emitter.on('x', () => order.push('first'));
    emitter.prependListener('x', () => order.push('zeroth'));
    emitter.once('x', () => order.push('once'));
    emitter.emit('x');
    emitter.emit('x');
    expect(order).toEqual([ 'zeroth', 'first', 'once', 'zeroth', 'first' ]);
  });
  test('arguments and this', () => {
    const emitter = new EventEmitter();
    let seen: any;
    emitter.on('x', function (this: any, ...args: Array<unknown>) {
      seen = [ this === emitter, ...args ];
    });
    expect(emitter.emit('x', 1, 'two')).toBe(true);
    expect(seen).toEqual([ true, 1, 'two' ]);
    expect(emitter.emit('y')).toBe(false);
  });
  test('off while emitting', () => {
    const emitter = new EventEmitter();
    const calls: Array<string> = [];
    const second = () => calls.push('second');
    emitter.on('x', () => emitter.off('x', second));
    emitter.on('x', second);
    emitter.emit('x');
    emitter.emit('x');
    expect(calls).toEqual([ 'second' ]);
  });
  test('counts and names', () => {
    const emitter = new EventEmitter();
    const key = Symbol('k');
    emitter.on('a', () => {}).on('a', () => {}).once(key, () => {});
    expect([ emitter.listenerCount('a'), emitter.eventNames().length, emitter.rawListeners(key).length, emitter.getMaxListeners() ]).toEqual([ 2, 2, 1, 10 ]);
    emitter.removeAllListeners('a');
    expect(emitter.eventNames()).toEqual([ key ]);
  });
  test('newListener', () => {
    const names: Array<unknown> = [];
    const emitter = new EventEmitter();
    emitter.on('newListener', (name) => names.push(name));
    emitter.on('a', () => {});
    expect(names).toEqual([ 'a' ]);
  });
  test('subclass', () => {
    class Door extends EventEmitter {
      open() {
        return this.emit('open', 42);
      }
    }

    const door = new Door();
    const fn = xJet.fn();
    door.on('open', fn as any);
    door.open();
    expect(fn).toHaveBeenCalledWith(42);
  });
  test('once as a promise', async () => {
    const emitter = new EventEmitter();
    setTimeout(() => emitter.emit('ready', 1, 2), 1);
    expect(await once(emitter, 'ready')).toEqual([ 1, 2 ]);
  });
  test('on as an iterator', async () => {
    const emitter = new EventEmitter();
    setTimeout(() => {
      emitter.emit('n', 1);
      emitter.emit('n', 2);
    }, 1);
    const seen: Array<number> = [];
    for await (const [ n ] of on(emitter, 'n')) {
      seen.push(n);
      if (n === 2) break;
    }
    expect(seen).toEqual([ 1, 2 ]);
  });
});

describe('errors', () => {
  test('an error without a listener', () => {
    // Text, because Node's local mode has two realms: its events do not know an error of the suite.
    new EventEmitter().emit('error', 'nobody listens');
  });
  test('an error that is none', () => {
    new EventEmitter().emit('error', { code: 7 });
  });
  test('an error event of nothing', () => {
    new EventEmitter().emit('error');
  });
  test('a listener throws', () => {
    const emitter = new EventEmitter();
    emitter.on('x', () => {
      throw new Error('from a listener');
    });
    emitter.emit('x');
  });
  test('a listener that is no function', () => {
    new EventEmitter().on('x', 5 as any);
  });
  test('once rejects', async () => {
    const emitter = new EventEmitter();
    setTimeout(() => emitter.emit('error', new Error('instead of ready')), 1);
    await once(emitter, 'ready');
  });
  test('max listeners of a wrong kind', () => new EventEmitter().setMaxListeners(-1));
});
