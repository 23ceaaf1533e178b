// Wrong arguments, one and two at a time, too few of them, and callbacks that are missing: which of it is told first,
// and in what words. One probe a function and form.
const noSuch = '/tmp/no/thing';
const candidates = {
  path: [ noSuch, undefined, 5.5, 'a\0b' ],
  fd: [ 987654, undefined, -1, 'x', 1.5, 2 ** 40 ],
  mode: [ 0o644, undefined, 'x', -1, 2 ** 33, 1.5, {} ],
  flags: [ 'r', undefined, 'q', 1.5, {} ],
  options: [ undefined, {}, null, 5, 'nope', { encoding: 'nope' }, true, { recursive: 5 } ],
  id: [ -1, 'x', undefined, 2 ** 32, -2, 1.5 ],
  time: [ 1, 'x', undefined, new Date(5), NaN, Infinity ],
  length: [ 0, undefined, -1, 'x', 1.5, null ],
  buffer: [ Buffer.alloc(4), undefined, 'x', [], 5, Buffer.alloc(0) ],
  offset: [ 0, undefined, null, -1, 5, 'x', 1.5 ],
  count: [ 2, undefined, null, -1, 9, 'x', 1.5 ],
  position: [ 0, undefined, null, -1, -2, 'x', 1.5, 3n, -5n, 2n ** 63n ],
  buffers: [ [ Buffer.alloc(2) ], undefined, [], [ 'x' ], 5, Buffer.alloc(2) ],
  data: [ 'x', undefined, 5, {}, Buffer.from('z'), null, Symbol('s') ],
  statOptions: [ undefined, { bigint: true }, null, { throwIfNoEntry: false }, 'x', 5 ],
  linkType: [ undefined, 'file', 'zz', 5, {} ],
  rights: [ undefined, 9, 'x', 1.5, -1, null ]
};
const parameters = {
  access: 'path rights', appendFile: 'path data options', chmod: 'path mode', chown: 'path id id', copyFile: 'path path rights', cp: 'path path options', fchmod: 'fd mode', fchown: 'fd id id', fdatasync: 'fd', fstat: 'fd statOptions', fsync: 'fd',
  ftruncate: 'fd length', futimes: 'fd time time', lchown: 'path id id', link: 'path path', lstat: 'path statOptions', lutimes: 'path time time', mkdir: 'path options', open: 'path flags mode', opendir: 'path options', read: 'fd buffer offset count position',
  readFile: 'path options', readdir: 'path options', readlink: 'path options', readv: 'fd buffers position', rename: 'path path', rmdir: 'path options', stat: 'path statOptions', statfs: 'path statOptions', symlink: 'path path linkType', truncate: 'path length',
  unlink: 'path', utimes: 'path time time', write: 'fd data offset count position', writeFile: 'path data options', writev: 'fd buffers position'
};

function* argumentLists(kinds) {
  const good = kinds.map((kind) => candidates[kind][0]);
  const wrongs = kinds.map((kind) => candidates[kind].slice(1));

  yield good;
  for (let count = 1; count < good.length; count++) yield good.slice(0, count);
  for (const [ i, ones ] of wrongs.entries()) {
    for (const one of ones) {
      yield good.with(i, one);
      for (const [ j, others ] of wrongs.entries()) {
        if (j > i) for (const other of others) yield good.with(i, one).with(j, other);
      }
    }
  }
}

const told = (value) => (value instanceof Error ? [ value.name, value.code, value.message, value.errno, value.syscall, value.path, value.dest ].join('|') : describe(value));
const outcomeOf = (run) => {
  try {
    return told(run());
  } catch (error) {
    return `threw ${ told(error) }`;
  }
};
const soon = (promise) => Promise.race([ promise, new Promise((resolve) => setTimeout(resolve, 3000, 'never called')) ]);

for (const name of Object.keys(parameters)) {
  const lists = [ ...argumentLists(parameters[name].split(' ')) ];

  probe(`the arguments of ${ name }Sync`, () => lists.map((args) => outcomeOf(() => fs[`${ name }Sync`](...args))));
  probe(`the arguments of ${ name } without a callback`, () => lists.map((args) => outcomeOf(() => fs[name](...args))));
  probe(`the arguments of ${ name }`, () => Promise.all(lists.map((args) => soon(new Promise((resolve) => {
    const outcome = outcomeOf(() => fs[name](...args, (...results) => resolve(results.map(told))));

    if (outcome.startsWith('threw')) resolve(outcome);
  })))));
  if (fs.promises[name]) {
    probe(`the arguments of promises.${ name }`, () => Promise.all(lists.map((args) => fs.promises[name](...args).then(told, told))));
  }
}
for (const options of [ undefined, 'utf8', 'latin1', { encoding: 'utf-8' } ]) {
  probe(`readFileSync of no descriptor with ${ describe(options) }`, () => outcomeOf(() => fs.readFileSync(987654, options)));
}
for (const name of [ 'readFileSync', 'writeFileSync', 'appendFileSync', 'readFile', 'writeFile' ]) {
  probe(`${ name } of a symbol`, () => outcomeOf(() => fs[name](Symbol('s'), 'utf8', () => {})));
}
probeEach('readSync of no descriptor', [ [ Buffer.alloc(4), 5 ], [ Buffer.alloc(4), null ], [ Buffer.alloc(4), undefined ], [ Buffer.alloc(4), [] ], [ Buffer.alloc(4), { offset: 9 } ], [ Buffer.alloc(4), { length: 9 } ], [ Buffer.alloc(4), { offset: null } ], [ Buffer.alloc(4), { offset: 1 }, 2, 0 ], [ Buffer.alloc(4), null, 2, 0 ] ], (...args) => fs.readSync(987654, ...args));
inFolder('throwIfNoEntry', async (at) => {
  fs.writeFileSync(at('f'), '');
  const options = { throwIfNoEntry: false };

  return [
    fs.statSync(at('n'), options), fs.lstatSync(at('n/m'), options), attempt(() => fs.statSync(at('f/x'), options)), attempt(() => fs.lstatSync(at('f/x'), options)), attempt(() => fs.statSync(at('n'), { throwIfNoEntry: 0 })),
    await fs.promises.stat(at('n'), options).catch((error) => error), await new Promise((resolve) => fs.lstat(at('n'), options, resolve))
  ];
});
inFolder('the name that mkdtemp has tried', async (at) => {
  const letters = (error) => [ /@\/n\/x(XXXXXX)?[a-zA-Z0-9]*'$/.exec(error.message)[1], error.path.length ];

  return [ attempt(() => fs.mkdtempSync(at('n/x'))), await fs.promises.mkdtemp(at('n/x')).catch((error) => letters(tidy(error, at('')))[0]), await new Promise((resolve) => fs.mkdtemp(at('n/x'), (error) => resolve(error.path.length - at('').length))) ];
});
inFolder('truncate of a descriptor', async (at) => {
  fs.writeFileSync(at('f'), 'content');
  const fd = fs.openSync(at('f'), 'r+');
  fs.truncateSync(fd, 3);
  const first = fs.readFileSync(at('f'), 'utf8');
  await new Promise((resolve) => fs.truncate(fd, 1, resolve));
  fs.closeSync(fd);

  return [ first, fs.readFileSync(at('f'), 'utf8') ];
});
inFolder('rm calls what it was given', async (at) => [ attempt(() => fs.rm()), await new Promise((resolve) => fs.rm(at('n'), resolve)), await new Promise((resolve) => fs.rm(at('n'), { force: true }, resolve)) ]);
inFolder('reads of a FileHandle', async (at) => {
  fs.writeFileSync(at('f'), 'content');
  const handle = await fs.promises.open(at('f'));
  const read = async (...args) => handle.read(...args).then(({ bytesRead, buffer }) => [ bytesRead, buffer.length, buffer.toString('latin1', 0, bytesRead) ], (error) => error);
  const results = [];

  for (const args of [ [], [ {} ], [ null ], [ Buffer.alloc(3) ], [ Buffer.alloc(3), 1 ], [ Buffer.alloc(3), null ], [ Buffer.alloc(3), {} ], [ Buffer.alloc(3), { position: 0 } ], [ Buffer.alloc(3), 0, 2, 1 ], [ Buffer.alloc(0) ], [ 'x' ], [ { buffer: 5 } ], [ { buffer: Buffer.alloc(2), position: 1n } ], [ Buffer.alloc(3), 0, 9 ] ]) results.push(await read(...args));
  await handle.close();

  return results;
});
inFolder('a web stream of a FileHandle', async (at) => {
  fs.writeFileSync(at('f'), 'content');
  const handle = await fs.promises.open(at('f'));
  const chunks = [];
  for await (const chunk of handle.readableWebStream()) chunks.push(Buffer.from(chunk).toString());
  const again = attempt(() => handle.readableWebStream());
  const other = await fs.promises.open(at('f'));
  const reader = other.readableWebStream().getReader();
  await other.close();
  await reader.closed;
  await handle.close();

  return [ chunks, again, attempt(() => handle.readableWebStream()) ];
});
inFolder('streams whose open is replaced', async (at) => {
  fs.writeFileSync(at('f'), 'content');
  const events = [];
  function Reader(...args) {
    fs.ReadStream.apply(this, args);
  }
  Object.setPrototypeOf(Reader.prototype, fs.ReadStream.prototype);
  Object.setPrototypeOf(Reader, fs.ReadStream);
  Reader.prototype.open = function() {
    fs.open(this.path, this.flags, this.mode, (error, fd) => {
      if (error) {
        this.emit('error', error);
      } else {
        this.fd = fd;
        this.emit('open', fd);
        this.emit('ready');
      }
    });
  };
  for (const file of [ at('f'), at('n') ]) {
    await new Promise((resolve) => {
      const reader = new Reader(file, { encoding: 'utf8' });
      for (const event of [ 'ready', 'data', 'error', 'end' ]) reader.on(event, (value) => events.push([ event, value ]));
      reader.on('open', () => events.push([ 'open' ])).on('close', resolve);
    });
  }

  return events;
});
inFolder('options of streams that are inherited', async (at) => {
  fs.writeFileSync(at('f'), 'content');
  const reader = fs.createReadStream(at('f'), { __proto__: { start: 1, end: 3, encoding: 'utf8' } });
  let text = '';
  for await (const chunk of reader) text += chunk;

  return [ reader.start, reader.end, text ];
});
