// What url exports, to the last flag.
const url = require('url');
const hasPrototype = (fn) => typeof fn === 'function' && Object.hasOwn(fn, 'prototype');
const shape = (object, name) => {
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, name);

  return [ flags, typeof value, value?.name, value?.length, hasPrototype(value), get?.name, set?.name ];
};
const names = (object) => Reflect.ownKeys(object).filter((key) => ![ 'arguments', 'caller', 'prototype' ].includes(key));

probe('url shape: names', () => Object.getOwnPropertyNames(url));
for (const name of Object.getOwnPropertyNames(url)) probe(`url shape: url.${ name }`, () => shape(url, name));
for (const [ label, object ] of Object.entries({ URL, 'URL.prototype': URL.prototype, URLSearchParams, 'URLSearchParams.prototype': URLSearchParams.prototype, 'Url.prototype': url.Url.prototype })) {
  probe(`url shape: ${ label } names`, () => names(object).map(String));
  for (const name of names(object)) probe(`url shape: ${ label }.${ String(name) }`, () => shape(object, name));
}
probe('url shape: globals', () => [ url.URL === URL, url.URLSearchParams === URLSearchParams, Object.getOwnPropertyDescriptor(globalThis, 'URL').enumerable ]);
probe('url shape: iterator', () => {
  const prototype = Object.getPrototypeOf(new URLSearchParams().entries());

  return [ names(prototype).map((key) => [ String(key), shape(prototype, key) ]), Object.getPrototypeOf(prototype) === Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) ];
});
probe('url shape: new Url', () => new url.Url());
probe('url shape: own keys of a URL', () => Reflect.ownKeys(new URL('http://x')));
