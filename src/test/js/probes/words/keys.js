'use strict';
// Which key a message names: what was read first at the same place must not change what is said later.
{
  const get = (target, key) => target[key];
  const set = (target, key) => { target[key] = 1; };
  const keys = [ undefined, 'abc', 5, -1, 1.5, {}, [ 1 ], (a) => a, Symbol('mark'), 10n, true, null, new Map(), new Date(0), /a/, Object.create(null), class Key {} ];
  keys.forEach((key, i) => {
    probe(`read ${ i } first`, () => get(undefined, key));
    probe(`read ${ i } of null`, () => get(null, key));
    const known = (target) => target[key];
    probe(`read ${ i } where something was read`, () => { known([ 1 ]); known(undefined); });
    probe(`read ${ i } of what is not there`, () => get({}.missing, key));
  });
  for (const [ i, key ] of [ 'abc', 5, Symbol('mark') ].entries()) {
    probe(`create ${ i } on a symbol`, () => set(Symbol('s'), key));
    probe(`create ${ i } on a number`, () => set(1, key));
    probe(`create ${ i } on a string`, () => set('text', key));
  }

  // Where an accessor has no setter, V8 shows the object that has the accessor.
  class Getter { get x() { return 1; } }
  class List extends Array { get x() { return 1; } }
  class Fault extends Error { get x() { return 1; } }
  class Named extends Error {
    constructor() { super('text'); this.name = 'Named'; }
    get x() { return 1; }
  }
  class Day extends Date { get x() { return 1; } }
  class Bytes extends Uint8Array { get x() { return 1; } }
  class Pattern extends RegExp { get x() { return 1; } }
  class Table extends Map { get x() { return 1; } }
  const holders = [ new Getter(), new (class extends Getter {})(), new List(), new Fault('text'), new Named(), new Day(), new Bytes(2), new Pattern('a'), new Table(), Object.create(new Getter()) ];
  holders.forEach((object, i) => probe(`only a getter ${ i }`, () => set(object, 'x')));
  probe('length of a typed array', () => set(new Uint8Array(2), 'length'));
  probe('flags of a regular expression', () => set(/a/, 'flags'));
  probe('size of a map', () => set(new Map(), 'size'));
}
