// Without experimentalDecorators the bundler leaves decorators alone, and Node cannot read them.
const traced = (method: any): any => method;

class Traced {
  @traced
  run() {
    return 1;
  }
}

test('never run', () => expect(new Traced().run()).toBe(1));
