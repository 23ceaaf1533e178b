'use strict';
// What each global is before anybody has touched it: a value, or an accessor that loads one.
const own = [ 'module', 'exports', 'require', 'dispatch' ];
const descriptors = Object.getOwnPropertyDescriptors(globalThis);

for (const name of Object.getOwnPropertyNames(globalThis).sort()) {
  if (own.includes(name)) continue;
  const { get, set, value, enumerable, configurable, writable } = descriptors[name];
  probe(`descriptor of ${ name }`, () => [ get?.name, get?.length, set?.name, set?.length, typeof value, enumerable, configurable, writable ]);
}

probe('enumerable names', () => Object.keys(globalThis).filter((name) => !own.includes(name)).sort());

for (const name of [ 'URL', 'Event', 'structuredClone', 'atob', 'TextEncoder', 'Buffer', 'performance' ]) {
  probe(`${ name } replaced and put back`, () => {
    const before = globalThis[name];
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, name);
    globalThis[name] = 'stub';
    const stubbed = globalThis[name];
    Object.defineProperty(globalThis, name, { value: 'defined' });
    const defined = [ globalThis[name], Object.getOwnPropertyDescriptor(globalThis, name) ];
    const deleted = delete globalThis[name] && name in globalThis;
    Object.defineProperty(globalThis, name, descriptor);

    return [ stubbed, defined, deleted, globalThis[name] === before, Object.keys(descriptor) ];
  });
}

for (const [ name, replace ] of Object.entries({
  'assigned before it is read': () => { globalThis.CustomEvent = 1; },
  'defined before it is read': () => { Object.defineProperty(globalThis, 'CustomEvent', { value: 1 }); },
  'read through another object': () => Object.create(globalThis).CustomEvent.name
})) {
  probe(`a global ${ name }`, () => {
    Object.defineProperty(globalThis, 'CustomEvent', descriptors.CustomEvent);
    const result = replace();

    return [ result, typeof globalThis.CustomEvent, Object.getOwnPropertyDescriptor(globalThis, 'CustomEvent').enumerable ];
  });
}
