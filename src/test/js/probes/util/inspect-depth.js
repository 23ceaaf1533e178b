'use strict';
// Objects that go far down, and what colours the frames of modules have.
const { inspect } = require('util');
const { pathToFileURL } = require('url');

const nest = (levels, wrap) => {
  let value = wrap(undefined);
  for (let i = 0; i < levels; i++) value = wrap(value);

  return value;
};
const wraps = {
  objects: (next) => ({ next }),
  arrays: (next) => [ next ],
  maps: (next) => new Map([ [ 1, next ] ])
};
const interruption = /\[\w+: Inspection interrupted prematurely\. Maximum call stack size exceeded\.\]/;

for (const [ name, wrap ] of Object.entries(wraps)) {
  probe(`${ name } as deep as they are looked at`, () => inspect(nest(300, wrap), { depth: Infinity }));
  probe(`${ name } far deeper than anybody reads`, () => {
    const text = inspect(nest(50000, wrap), { depth: Infinity });

    return [ interruption.exec(text)[0], text.length < 2 ** 24, text.trimEnd().at(-1) ];
  });
}

probe('two branches that are both too deep', () => {
  const text = inspect([ nest(5000, wraps.objects), nest(5000, wraps.objects) ], { depth: Infinity });

  return text.match(/Inspection interrupted/g).length;
});
probe('the frame of a module in the working folder', () => {
  const error = new Error('text');
  const { cwd } = process;
  process.cwd = () => '/srv/with space/and%20escape';

  try {
    const folder = pathToFileURL(process.cwd());
    error.stack = `Error: text\n    at ${ folder }/a.mjs:1:2\n    at run (${ folder }/node_modules/x/b.mjs:1:2)\n    at ${ process.cwd() }/c.js:1:2`;

    return inspect(error, { colors: true });
  } finally {
    process.cwd = cwd;
  }
});
