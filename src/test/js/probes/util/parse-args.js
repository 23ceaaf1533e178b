// util.parseArgs and the MIME classes.
const { parseArgs, MIMEType, MIMEParams } = require('util');

const options = {
  verbose: { type: 'boolean', short: 'v' }, name: { type: 'string', short: 'n' }, tag: { type: 'string', multiple: true, short: 't' },
  flag: { type: 'boolean', multiple: true, short: 'f' }, level: { type: 'string', default: '3' }, on: { type: 'boolean', default: true }
};
const argumentLists = [
  [], [ '-v' ], [ '--verbose' ], [ '--name', 'x' ], [ '--name=x' ], [ '-n', 'x' ], [ '-nx' ], [ '-vn', 'x' ], [ '-vnx' ], [ '--tag', 'a', '--tag=b', '-tc' ], [ '-fff' ], [ '--level=9', '--on' ],
  [ 'pos' ], [ '-v', 'pos', '--', '-n' ], [ '--', 'a', '-b' ], [ '--unknown' ], [ '-x' ], [ '--verbose=1' ], [ '--name' ], [ '--name', '-x' ], [ '--name=-x' ], [ '-n', '--verbose' ], [ '--no-verbose' ],
  [ '--no-name' ], [ '-' ], [ '--name=' ], [ '--name==x' ], [ '-v-n' ], [ '--=x' ], [ '-vz' ]
];
for (const args of argumentLists) {
  probe(`util parse-args: parseArgs ${ JSON.stringify(args) }`, () => parseArgs({ args, options, tokens: true }));
  probe(`util parse-args: parseArgs, lenient, ${ JSON.stringify(args) }`, () => parseArgs({ args, options, strict: false, allowNegative: true, tokens: true }));
}
probe('util parse-args: parseArgs with positionals', () => parseArgs({ args: [ 'a', '-v', 'b' ], options, allowPositionals: true }));
probe('util parse-args: parseArgs without options', () => parseArgs({ args: [ '--a', '-b', 'c' ], strict: false }));
const wrong = [
  { args: 'x' }, { args: [], strict: 1 }, { args: [], options: 1 }, { args: [], options: { a: 1 } }, { args: [], options: { a: {} } }, { args: [], options: { a: { type: 'number' } } },
  { args: [], options: { a: { type: 'string', short: 'ab' } } }, { args: [], options: { a: { type: 'string', short: 1 } } }, { args: [], options: { a: { type: 'string', multiple: 1 } } },
  { args: [], options: { a: { type: 'string', default: 1 } } }, { args: [], options: { a: { type: 'boolean', default: 'x' } } }, { args: [], options: { a: { type: 'string', multiple: true, default: 'x' } } },
  { args: [], allowPositionals: 1 }, { args: [], tokens: 'x' }, { args: [], allowNegative: 0 }, { args: [], options: { a: { type: 'boolean', multiple: true, default: [ 1 ] } } }
];
for (const config of wrong) probe(`util parse-args: parseArgs(${ describe(config) })`, () => parseArgs(config));
probe('util parse-args: parseArgs ignores __proto__', () => parseArgs({ args: [ '--__proto__=x' ], strict: false }));

const types = [
  'text/plain', 'Text/PLAIN', ' text/html ', 'text/html;charset=utf-8', 'text/html; charset="utf-8"', 'a/b;c=d;c=e;f="g\\"h";i', 'a/b;;c=d', 'a/b;c', 'a/b;c=', 'a/b;c=""', 'a/b ; c=d', 'a/b;c="x', 'a/b;c=x y',
  'a/b;é=1', 'a/b;c=é', 'a', 'a/', '/b', '', 'a b/c', 'a/b c', 'a/b/c', 'a/b;c="d"e;f=g', 'text/plain;A=B'
];
for (const type of types) {
  probe(`util parse-args: new MIMEType(${ JSON.stringify(type) })`, () => {
    const mime = new MIMEType(type);

    return [ mime.type, mime.subtype, mime.essence, `${ mime }`, JSON.stringify(mime), [ ...mime.params ], mime.params.toString() ];
  });
}
probe('util parse-args: MIMEType setters', () => {
  const mime = new MIMEType('a/b;c=d');
  mime.type = 'X';
  mime.subtype = 'Y';
  mime.params.set('n', 'v w');
  mime.params.delete('c');

  return [ String(mime), mime.params.get('n'), mime.params.get('c'), mime.params.has('n'), [ ...mime.params.keys() ], [ ...mime.params.values() ], [ ...mime.params.entries() ] ];
});
for (const [ property, value ] of [ [ 'type', '' ], [ 'type', 'a b' ], [ 'subtype', '' ], [ 'subtype', '/' ] ]) probe(`util parse-args: MIMEType ${ property } = ${ JSON.stringify(value) }`, () => { new MIMEType('a/b')[property] = value; });
probe('util parse-args: MIMEParams', () => {
  const params = new MIMEParams();
  params.set('a', '');
  params.set('B', 'x"y\\z');

  return [ String(params), JSON.stringify(params), params.get('b') ];
});
for (const [ name, value ] of [ [ '', 'x' ], [ 'a b', 'x' ], [ 'a', '\u0100' ] ]) probe(`util parse-args: MIMEParams.set(${ JSON.stringify([ name, value ]) })`, () => new MIMEParams().set(name, value));
