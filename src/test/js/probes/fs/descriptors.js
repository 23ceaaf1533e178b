// Descriptors: open, read, write and what else takes a number.
const opened = (at, flags, run, content = 'abcdefghij') => {
  fs.writeFileSync(at('a'), content);
  const fd = fs.openSync(at('a'), flags);

  try {
    return run(fd);
  } finally {
    fs.closeSync(fd);
  }
};

inFolder('read by position', (at) => opened(at, 'r', (fd) => {
  const buffer = Buffer.alloc(4);
  const read = (...args) => [ fs.readSync(fd, buffer, ...args), buffer.toString('latin1') ];

  return [ read(0, 4, 0), read(0, 4, null), read(0, 4, null), read(1, 2, 8), read(0, 4, null), read(0, 4, null), read(0, 0, 0), read(0, 4, 100), read(0, 2, 3n), read(), read({ position: 1 }), read({ offset: 2, length: 1, position: 0 }) ];
}));
inFolder('read without a buffer to speak of', (at) => opened(at, 'r', (fd) => [
  attempt(() => fs.readSync(fd, Buffer.alloc(0), 0, 1, 0)), attempt(() => fs.readSync(fd, Buffer.alloc(2), 0, 3, 0)), attempt(() => fs.readSync(fd, Buffer.alloc(2), 3, 1, 0)), attempt(() => fs.readSync(fd, Buffer.alloc(2), -1, 1, 0)),
  attempt(() => fs.readSync(fd, Buffer.alloc(2), 0, -1, 0)), attempt(() => fs.readSync(fd, Buffer.alloc(2), 0, 1, 'x')), attempt(() => fs.readSync(fd, Buffer.alloc(2), 0, 1, 1.5)), attempt(() => fs.readSync(fd, Buffer.alloc(2), 'x', 1, 0)), attempt(() => fs.readSync(fd, 'text')), attempt(() => fs.readSync(fd, {}))
]));
inFolder('read into views', (at) => opened(at, 'r', (fd) => [ new Uint16Array(2), new DataView(new ArrayBuffer(3)), new Uint8Array(6).subarray(2, 4), new Float32Array(1) ].map((view) => [ fs.readSync(fd, view, 0, view.byteLength, 0), Buffer.from(view.buffer) ])));
inFolder('write by position', (at) => opened(at, 'r+', (fd) => {
  const content = () => fs.readFileSync(at('a'), 'latin1');

  return [
    fs.writeSync(fd, 'XY'), content(), fs.writeSync(fd, 'Z', 5), content(), fs.writeSync(fd, 'W'), content(), fs.writeSync(fd, Buffer.from('12345'), 1, 2), content(), fs.writeSync(fd, Buffer.from('12345'), 1, 2, 8), content(),
    fs.writeSync(fd, 'zz', 14), fs.readFileSync(at('a')), fs.writeSync(fd, '4142', null, 'hex'), content(), fs.writeSync(fd, Buffer.from('opt'), { offset: 1, position: 0 }), content()
  ];
}));
inFolder('write wrongly', (at) => opened(at, 'r+', (fd) => [
  attempt(() => fs.writeSync(fd, Buffer.alloc(2), 3)), attempt(() => fs.writeSync(fd, Buffer.alloc(2), 0, 3)), attempt(() => fs.writeSync(fd, Buffer.alloc(2), 0, -1)), attempt(() => fs.writeSync(fd, Buffer.alloc(2), -1)), attempt(() => fs.writeSync(fd, Buffer.alloc(2), 'x')),
  attempt(() => fs.writeSync(fd, {})), attempt(() => fs.writeSync(fd)), attempt(() => fs.writeSync(fd, 5)), attempt(() => fs.writeSync(fd, 'abc', null, 'hex')), attempt(() => fs.writeSync(fd, [ 1 ]))
]));
inFolder('appending', (at) => opened(at, 'a+', (fd) => [ fs.writeSync(fd, 'END', 0), fs.readFileSync(at('a'), 'latin1'), fs.readSync(fd, Buffer.alloc(3), 0, 3, 0), fs.writeSync(fd, '!'), fs.readFileSync(at('a'), 'latin1') ]));
inFolder('flags of open', (at) => [ 'r', 'r+', 'w', 'w+', 'wx', 'xw', 'a', 'ax', 'a+', 'rs', 'sr', 'rs+', 'as', 'sa+', 'wx+', undefined, null, 0, 1, 2, fs.constants.O_CREAT, fs.constants.O_RDWR | fs.constants.O_CREAT | fs.constants.O_EXCL, fs.constants.O_WRONLY | fs.constants.O_TRUNC, fs.constants.O_DIRECTORY ].map((flags) => [ 'there', 'missing' ].map((name) => {
  fs.writeFileSync(at('there'), 'content');
  fs.rmSync(at('missing'), { force: true });

  return attempt(() => {
    const fd = fs.openSync(at(name), flags);
    const results = [ attempt(() => fs.readSync(fd, Buffer.alloc(3))), attempt(() => fs.writeSync(fd, 'xy')) ].map((result) => result.code ?? result);
    fs.closeSync(fd);

    return [ ...results, fs.readFileSync(at(name), 'latin1') ];
  });
})));
for (const flags of [ '', 'x', 'rw', 'W', 'r++', 1.5, {}, true, 'rx', 'wxx' ]) inFolder(`open as ${ describe(flags) }`, (at) => fs.openSync(at('a'), flags));
inFolder('open a folder', (at, root) => {
  const fd = fs.openSync(root, 'r');
  const results = [ attempt(() => fs.readSync(fd, Buffer.alloc(1))), fs.fstatSync(fd).isDirectory(), attempt(() => fs.ftruncateSync(fd)), attempt(() => fs.readFileSync(fd)), attempt(() => fs.fsyncSync(fd)) ];
  fs.closeSync(fd);

  return [ ...results, attempt(() => fs.openSync(root, 'w')), attempt(() => fs.openSync(root, 'r+')), attempt(() => fs.openSync(root, 'a')) ];
});
inFolder('no link wanted', (at) => {
  fs.writeFileSync(at('a'), '');
  fs.symlinkSync('a', at('l'));

  return [ attempt(() => fs.openSync(at('l'), fs.constants.O_NOFOLLOW)), attempt(() => fs.openSync(at('a'), fs.constants.O_DIRECTORY)) ];
});
inFolder('a descriptor outlives the name', (at) => {
  fs.writeFileSync(at('a'), 'content');
  const fd = fs.openSync(at('a'), 'r+');
  fs.unlinkSync(at('a'));
  fs.writeFileSync(at('a'), 'other');
  const results = [ fs.readFileSync(fd, 'latin1'), fs.fstatSync(fd).nlink, fs.fstatSync(fd).size, fs.writeSync(fd, 'more'), fs.fstatSync(fd).size, fs.readFileSync(at('a'), 'latin1') ];
  fs.closeSync(fd);

  return results;
});
inFolder('a descriptor follows a rename', (at) => {
  fs.mkdirSync(at('d'));
  fs.writeFileSync(at('d/a'), 'content');
  const fd = fs.openSync(at('d/a'), 'r+');
  fs.renameSync(at('d'), at('e'));
  fs.fchmodSync(fd, 0o600);
  fs.ftruncateSync(fd, 3);
  const results = [ fs.fstatSync(fd).size, (fs.statSync(at('e/a')).mode & 0o777).toString(8), fs.readFileSync(at('e/a'), 'latin1') ];
  fs.closeSync(fd);

  return results;
});
inFolder('whole files by descriptor', (at) => opened(at, 'r+', (fd) => [ fs.readFileSync(fd, 'latin1'), fs.readFileSync(fd, 'latin1'), fs.writeFileSync(fd, '+'), fs.appendFileSync(fd, '-'), fs.readFileSync(at('a'), 'latin1') ]));
inFolder('stat, times and modes by descriptor', (at) => opened(at, 'r+', (fd) => {
  fs.futimesSync(fd, 10, 20.5);
  fs.fchmodSync(fd, 0o604);
  const stats = fs.fstatSync(fd);

  return [ stats.size, stats.mtimeMs, stats.atime, (stats.mode & 0o777).toString(8), typeof fs.fstatSync(fd, { bigint: true }).size, fs.fchownSync(fd, process.getuid(), process.getgid()), fs.fsyncSync(fd), fs.fdatasyncSync(fd) ];
}));
inFolder('ftruncate', (at) => opened(at, 'r+', (fd) => [ fs.ftruncateSync(fd, 4), fs.readFileSync(at('a'), 'latin1'), fs.ftruncateSync(fd, 6), fs.readFileSync(at('a'), 'latin1'), fs.ftruncateSync(fd), fs.fstatSync(fd).size, fs.ftruncateSync(fd, -5), attempt(() => fs.ftruncateSync(fd, 'x')) ]));
inFolder('ftruncate a file to read', (at) => opened(at, 'r', (fd) => fs.ftruncateSync(fd, 4)));
inFolder('readv and writev', (at) => opened(at, 'r+', (fd) => {
  const views = [ Buffer.alloc(3), new Uint8Array(2), Buffer.alloc(20) ];

  return [
    fs.readvSync(fd, views, 0), views, fs.writevSync(fd, [ Buffer.from('12'), new Uint8Array([ 65, 66 ]) ], 1), fs.readFileSync(at('a'), 'latin1'), fs.writevSync(fd, [ Buffer.from('0') ]), fs.readvSync(fd, [ Buffer.alloc(1) ]), fs.readFileSync(at('a'), 'latin1'),
    attempt(() => fs.readvSync(fd, 'x')), attempt(() => fs.writevSync(fd, [ 'x' ]))
  ];
}));
for (const name of [ 'readvSync', 'writevSync' ]) inFolder(`${ name } of nothing`, (at) => opened(at, 'r+', (fd) => [ attempt(() => fs[name](fd, [])), attempt(() => fs[name](fd, [], 0)) ]));
inFolder('write to a folder', (at, root) => opened(at, 'r', (fd) => fs.writeSync(fd, 'x')));
for (const fd of [ undefined, null, 'x', 1.5, -1, 2 ** 31, {}, NaN ]) {
  for (const name of [ 'closeSync', 'fstatSync', 'fsyncSync', 'ftruncateSync', 'fchmodSync', 'readSync', 'writeSync', 'readvSync', 'futimesSync' ]) {
    probe(`${ name }(${ describe(fd) })`, () => fs[name](fd, Buffer.alloc(1), 1));
  }
}
probe('a descriptor that is not open', () => [ 'closeSync', 'fstatSync', 'fsyncSync', 'fdatasyncSync', 'ftruncateSync' ].map((name) => attempt(() => fs[name](987))));
probe('reading and writing what is not open', () => [ attempt(() => fs.readSync(987, Buffer.alloc(1))), attempt(() => fs.writeSync(987, 'x')), attempt(() => fs.readvSync(987, [ Buffer.alloc(1) ])), attempt(() => fs.writevSync(987, [ Buffer.alloc(1) ])), attempt(() => fs.fchmodSync(987, 0o644)), attempt(() => fs.fchownSync(987, 1, 1)), attempt(() => fs.futimesSync(987, 1, 1)) ]);
inFolder('descriptors are the lowest that are free', (at) => {
  const [ a, b, c ] = [ 'a', 'b', 'c' ].map((name) => fs.openSync(at(name), 'w'));
  fs.closeSync(b);
  const again = fs.openSync(at('d'), 'w');
  [ a, c, again ].forEach((fd) => fs.closeSync(fd));

  return [ again === b, c > b, b > a ];
});
