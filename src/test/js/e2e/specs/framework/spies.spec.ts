import * as calc from '../helpers/calc';
import os from 'os';
import path from 'path';

describe('xJet.spyOn', () => {
  afterEach(() => xJet.restoreAllMocks());

  test('a method', () => {
    const target = { greet: (name: string) => `hello ${ name }` };
    const spy = xJet.spyOn(target, 'greet');
    expect(target.greet('Ann')).toBe('hello Ann');
    expect(spy).toHaveBeenCalledWith('Ann');
  });
  test('another implementation', () => {
    const target = { greet: (name: string) => `hello ${ name }` };
    xJet.spyOn(target, 'greet').mockImplementation((name: string) => `bye ${ name }`);
    expect(target.greet('Ann')).toBe('bye Ann');
  });
  test('restored', () => {
    const target = { greet: () => 'real' };
    const spy = xJet.spyOn(target, 'greet').mockReturnValue('fake');
    expect(target.greet()).toBe('fake');
    spy.mockRestore();
    expect(target.greet()).toBe('real');
  });
  test('a property', () => {
    const target = { size: 3 };
    const spy = xJet.spyOn(target, 'size' as any);
    expect(target.size).toBe(3);
    expect(spy).toHaveBeenCalledTimes(1);
  });
  test('a class method', () => {
    class Counter {
      count = 0;

      add(n: number) {
        return (this.count += n);
      }
    }

    const spy = xJet.spyOn(Counter.prototype, 'add').mockReturnValue(99);
    expect(new Counter().add(1)).toBe(99);
    spy.mockRestore();
    expect(new Counter().add(1)).toBe(1);
  });
  test('a built-in', () => {
    const spy = xJet.spyOn(Math, 'random').mockReturnValue(0.25);
    expect(Math.random()).toBe(0.25);
    spy.mockRestore();
    expect(Math.random() < 1).toBe(true);
  });
  test('a function of Node', () => {
    xJet.spyOn(os, 'hostname').mockReturnValue('elsewhere');
    expect(os.hostname()).toBe('elsewhere');
  });
  test('a function of Node is real again', () => expect(os.hostname()).not.toBe('elsewhere'));
  test('the same spy twice', () => {
    const target = { run() {} };
    expect(xJet.spyOn(target, 'run')).toBe(xJet.spyOn(target, 'run'));
  });
  test('Date.now', () => {
    xJet.spyOn(Date, 'now').mockReturnValue(1234);
    expect(Date.now()).toBe(1234);
  });
  test('JSON.stringify keeps its result', () => {
    const spy = xJet.spyOn(JSON, 'parse');
    expect(JSON.parse('[1]')).toEqual([ 1 ]);
    expect(spy).toHaveBeenCalledWith('[1]');
  });
  test('no such method', () => xJet.spyOn({ a: 1 } as any, 'b'));
  test('no object', () => xJet.spyOn(5 as any, 'b' as never));
  test('null key', () => xJet.spyOn({ a: 1 }, null as never));
  test('an undefined property', () => xJet.spyOn({ a: undefined } as any, 'a'));
});

describe('xJet.mock', () => {
  afterEach(() => xJet.restoreAllMocks());

  test('a function of Node', () => {
    const mock = xJet.mock(path.join);
    mock.mockReturnValue('mocked');
    expect(path.join('a', 'b')).toBe('mocked');
    mock.mockRestore();
    expect(path.posix.join('a', 'b')).toBe('a/b');
  });
  test('an own module', () => {
    const mock = xJet.mock(calc.double);
    expect(mock).toBeDefined();
  });
  test('a local function', () => {
    const local = () => 1;
    xJet.mock(local);
  });
  test('clearAllMocks', () => {
    const target = { a: () => 1 };
    const spy = xJet.spyOn(target, 'a');
    target.a();
    xJet.clearAllMocks();
    expect(spy).not.toHaveBeenCalled();
  });
});
