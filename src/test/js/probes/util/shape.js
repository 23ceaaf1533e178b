// What util and util/types export, to the last flag.
const util = require('util');

const hasPrototype = (fn) => Object.hasOwn(fn, 'prototype');

probe('util shape: require', () => [ require('node:util') === util, require('util/types') === util.types, require('node:util/types') === util.types ]);
probe('util shape: names', () => Object.getOwnPropertyNames(util));
for (const name of Object.getOwnPropertyNames(util)) {
  probe(`util shape: util.${ name }`, () => {
    const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(util, name);
    const content = value ?? util[name];

    return [ flags, get?.name, set?.name, typeof content, content.name, content.length, typeof content === 'function' && hasPrototype(content) ];
  });
}
probe('util shape: types', () => util.types);
probe('util shape: types: prototypes', () => Object.entries(util.types).map(([ name, fn ]) => [ name, hasPrototype(fn) ]));
for (const [ name, sample ] of Object.entries({
  TextEncoder: util.TextEncoder, TextDecoder: util.TextDecoder, MIMEType: util.MIMEType, MIMEParams: util.MIMEParams
})) {
  probe(`util shape: ${ name }.prototype`, () => Object.fromEntries(Object.entries(Object.getOwnPropertyDescriptors(sample.prototype))));
  probe(`util shape: ${ name } symbols`, () => Object.getOwnPropertySymbols(sample.prototype).map(String));
}
probe('util shape: lazy exports become values', () => [ 'parseArgs', 'TextEncoder', 'MIMEType' ].map((name) => {
  void util[name];

  return Object.getOwnPropertyDescriptor(util, name);
}));
