import EventEmitter from 'events';

describe('an event throws', () => {
  test('while it waits', async () => {
    const emitter = new EventEmitter();
    emitter.on('data', () => {
      throw new Error('from a listener');
    });
    setTimeout(() => emitter.emit('data'), 5);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  });
});
