// The synchronous calls on files and folders, each probe in a folder of its own.
const mode = (file) => (fs.lstatSync(file).mode & 0o7777).toString(8);
const tree = (root) => fs.readdirSync(root, { recursive: true }).sort();

inFolder('write and read', (at) => {
  fs.writeFileSync(at('a'), 'text ä€😀');

  return [ fs.readFileSync(at('a')), fs.readFileSync(at('a'), 'utf8'), fs.readFileSync(at('a'), { encoding: 'latin1' }), fs.readFileSync(at('a'), 'hex'), fs.readFileSync(at('a'), 'base64') ];
});
inFolder('write in encodings', (at) => [ 'utf8', 'utf16le', 'latin1', 'hex', 'base64', 'ascii' ].map((encoding) => {
  fs.writeFileSync(at('a'), 'abcd', encoding);

  return fs.readFileSync(at('a'));
}));
inFolder('write views', (at) => [ Buffer.from('buf'), new Uint8Array([ 1, 2 ]), new Uint16Array([ 1, 258 ]), new DataView(new ArrayBuffer(3)), new Uint8Array(8).subarray(2, 4) ].map((data) => {
  fs.writeFileSync(at('a'), data);

  return fs.readFileSync(at('a'));
}));
for (const wrong of [ undefined, null, 1, {}, [], true, Symbol('s'), () => 1 ]) {
  inFolder(`write ${ describe(wrong) }`, (at) => fs.writeFileSync(at('a'), wrong));
}
inFolder('append', (at) => {
  fs.appendFileSync(at('a'), 'one');
  fs.appendFileSync(at('a'), Buffer.from('two'));
  fs.appendFileSync(at('a'), 'abcd', 'hex');

  return fs.readFileSync(at('a'), 'latin1');
});
inFolder('write flags', (at) => [ 'w', 'a', 'wx', 'r+', 'ax', 'a+', 'w+', 'wx+', 'rs+', 'as' ].map((flag) => {
  fs.writeFileSync(at('a'), 'before');

  return attempt(() => {
    fs.writeFileSync(at('a'), 'now', { flag });

    return [ flag, fs.readFileSync(at('a'), 'utf8') ];
  });
}));
inFolder('an empty file', (at) => {
  fs.writeFileSync(at('a'), '');

  return [ fs.readFileSync(at('a')), fs.statSync(at('a')).size, fs.statSync(at('a')).blocks ];
});
inFolder('a large file', (at) => {
  const data = Buffer.alloc(3000000, 'abcdefg');
  fs.writeFileSync(at('a'), data);

  return [ fs.statSync(at('a')).size, fs.readFileSync(at('a')).equals(data), fs.readFileSync(at('a'), 'latin1').length ];
});
inFolder('a file without encoding is a Buffer', (at) => {
  fs.writeFileSync(at('a'), 'x');

  return Buffer.isBuffer(fs.readFileSync(at('a')));
});
inFolder('modes of new files', (at) => [ undefined, 0o600, 0o777, '644', 0o400 ].map((wanted, index) => {
  fs.writeFileSync(at(`a${ index }`), '', { mode: wanted });
  fs.mkdirSync(at(`d${ index }`), wanted);

  return [ mode(at(`a${ index }`)), mode(at(`d${ index }`)) ];
}));
inFolder('chmod', (at) => {
  fs.writeFileSync(at('a'), '');

  return [ 0o600, 0o755, '644', 0, 0o444 ].map((wanted) => {
    fs.chmodSync(at('a'), wanted);

    return mode(at('a'));
  });
});
inFolder('rights are kept', (at) => {
  fs.writeFileSync(at('a'), 'secret');
  fs.chmodSync(at('a'), 0);
  fs.mkdirSync(at('d'));
  fs.writeFileSync(at('d', 'x'), '');
  fs.chmodSync(at('d'), 0o500);
  const results = [
    attempt(() => fs.readFileSync(at('a'))), attempt(() => fs.writeFileSync(at('a'), 'x')), attempt(() => fs.writeFileSync(at('d', 'y'), 'x')),
    attempt(() => fs.unlinkSync(at('d', 'x'))), attempt(() => fs.accessSync(at('a'), fs.constants.R_OK)), attempt(() => fs.mkdirSync(at('d', 'z'))), attempt(() => fs.readdirSync(at('d')))
  ];
  fs.chmodSync(at('d'), 0);
  results.push(attempt(() => fs.readdirSync(at('d'))), attempt(() => fs.statSync(at('d', 'x'))), fs.existsSync(at('d', 'x')));
  fs.chmodSync(at('d'), 0o700);

  return results;
});
inFolder('access', (at) => {
  fs.writeFileSync(at('a'), '');
  fs.chmodSync(at('a'), 0o500);
  const { F_OK, R_OK, W_OK, X_OK } = fs.constants;

  return [ undefined, F_OK, R_OK, W_OK, X_OK, R_OK | X_OK, R_OK | W_OK ].map((rights) => attempt(() => fs.accessSync(at('a'), rights)));
});
inFolder('exists', (at) => {
  fs.writeFileSync(at('a'), '');
  fs.symlinkSync('nowhere', at('l'));

  return [ at('a'), at(''), at('b'), at('a', 'x'), at('l'), '', undefined, null, 1, {}, 'a\0b', Buffer.from(at('a')) ].map((file) => fs.existsSync(file));
});
inFolder('stat of a file', (at) => {
  fs.writeFileSync(at('a'), 'x'.repeat(5000));
  const stats = fs.statSync(at('a'));

  return [ Object.keys(stats), stats.size, stats.nlink, stats.rdev, stats.blksize, stats.blocks, stats.isFile(), stats.isDirectory(), stats.mtime instanceof Date, typeof stats.ino, (stats.mode & fs.constants.S_IFMT) === fs.constants.S_IFREG ];
});
inFolder('stat in BigInts', (at) => {
  fs.writeFileSync(at('a'), 'xyz');
  fs.utimesSync(at('a'), 1500000000.125, 1600000000.25);
  const stats = fs.statSync(at('a'), { bigint: true });

  return [ Object.keys(stats), stats.size, stats.mtimeMs, stats.mtimeNs, stats.atimeNs, stats.mtime, stats.isFile(), stats.constructor.name ];
});
inFolder('stat of nothing', (at) => [ attempt(() => fs.statSync(at('x'))), fs.statSync(at('x'), { throwIfNoEntry: false }), fs.lstatSync(at('x'), { throwIfNoEntry: false }), attempt(() => fs.lstatSync(at('x'))) ]);
inFolder('links', (at) => {
  fs.writeFileSync(at('a'), 'content');
  fs.symlinkSync('a', at('l'));
  fs.symlinkSync(at('a'), at('m'));
  fs.linkSync(at('a'), at('h'));

  return [
    fs.readlinkSync(at('l')), fs.readlinkSync(at('m')), fs.readlinkSync(at('l'), 'buffer'), fs.readFileSync(at('l'), 'utf8'), fs.readFileSync(at('h'), 'utf8'),
    fs.lstatSync(at('l')).isSymbolicLink(), fs.statSync(at('l')).isFile(), fs.lstatSync(at('l')).size, fs.statSync(at('a')).nlink,
    fs.statSync(at('h')).ino === fs.statSync(at('a')).ino, fs.realpathSync(at('m'))
  ];
});
inFolder('links in a circle', (at) => {
  fs.symlinkSync('b', at('a'));
  fs.symlinkSync('a', at('b'));

  return [ attempt(() => fs.readFileSync(at('a'))), attempt(() => fs.statSync(at('a'))), fs.lstatSync(at('a')).isSymbolicLink(), fs.existsSync(at('a')), attempt(() => fs.realpathSync.native(at('a'))) ];
});
inFolder('links to folders', (at) => {
  fs.mkdirSync(at('d', 'e'), { recursive: true });
  fs.writeFileSync(at('d', 'e', 'x'), '1');
  fs.symlinkSync('d/e', at('l'));
  fs.symlinkSync('../..', at('d', 'e', 'up'));

  return [ fs.readdirSync(at('l')), fs.readFileSync(`${ at('l') }/x`, 'utf8'), fs.existsSync(`${ at('l') }/../../l`), fs.realpathSync(at('l', 'up')), fs.realpathSync.native(`${ at('l') }/up/d`), attempt(() => fs.rmdirSync(at('l'))), attempt(() => fs.unlinkSync(at('l'))), fs.existsSync(at('d', 'e', 'x')) ];
});
inFolder('a link to a new file', (at) => {
  fs.symlinkSync('target', at('l'));
  fs.writeFileSync(at('l'), 'through');

  return [ tree(at('')), fs.readFileSync(at('target'), 'utf8'), attempt(() => fs.writeFileSync(at('l'), '', { flag: 'wx' })) ];
});
inFolder('slashes at the end', (at) => {
  fs.writeFileSync(at('a'), '');
  fs.mkdirSync(`${ at('d') }/`);
  fs.symlinkSync('d', at('l'));

  return [
    attempt(() => fs.readFileSync(`${ at('a') }/`)), fs.statSync(`${ at('d') }//`).isDirectory(), fs.lstatSync(`${ at('l') }/`).isDirectory(), attempt(() => fs.statSync(`${ at('a') }/.`)),
    attempt(() => fs.writeFileSync(`${ at('n') }/`, '')), attempt(() => fs.unlinkSync(`${ at('a') }/`)), fs.statSync(`${ at('d') }/./../d`).isDirectory(), attempt(() => fs.statSync(`${ at('a') }/../a`))
  ];
});
inFolder('folders', (at) => {
  fs.mkdirSync(at('b'));
  const made = [ fs.mkdirSync(at('x/y/z'), { recursive: true }), fs.mkdirSync(at('x/y/z'), { recursive: true }), fs.mkdirSync(at('x/y/w'), { recursive: true, mode: 0o700 }) ];
  fs.writeFileSync(at('c'), '');

  return [ made, tree(at('')), fs.readdirSync(at('')), fs.readdirSync(at(''), 'buffer'), mode(at('x/y/w')) ];
});
inFolder('mkdir fails', (at) => {
  fs.writeFileSync(at('f'), '');
  fs.mkdirSync(at('d'));

  return [ [ 'd' ], [ 'n/m' ], [ 'f/x' ], [ 'f' ], [ 'f', { recursive: true } ], [ 'f/x', { recursive: true } ], [ 'f/x/y', { recursive: true } ], [ 'd', { recursive: 1 } ], [ 'e', { mode: 'x' } ] ]
    .map(([ name, options ]) => attempt(() => fs.mkdirSync(at(name), options)));
});
inFolder('readdir with types', (at) => {
  fs.mkdirSync(at('d'));
  fs.writeFileSync(at('f'), '');
  fs.symlinkSync('f', at('l'));
  fs.writeFileSync(at('d/g'), '');

  return [ fs.readdirSync(at(''), { withFileTypes: true }), fs.readdirSync(at(''), { withFileTypes: true, recursive: true }).map((entry) => [ entry.name, entry.path, entry.isFile() ]) ];
});
inFolder('readdir in depth', (at) => {
  for (const name of [ 'b/c/d', 'b/a', 'a/z' ]) fs.mkdirSync(at(name), { recursive: true });
  for (const name of [ 'b/c/f', 'b/c/d/e', 'k', 'a/z/y' ]) fs.writeFileSync(at(name), '');

  return [ fs.readdirSync(at(''), { recursive: true }), fs.readdirSync(at('b'), { recursive: true, encoding: 'utf8' }), fs.readdirSync(at('a/z')) ];
});
inFolder('readdir fails', (at) => {
  fs.writeFileSync(at('f'), '');

  return [ [ 'f' ], [ 'n' ], [ '', { recursive: 'x' } ], [ '', 'zz' ], [ 'n', { recursive: true } ] ].map(([ name, options ]) => attempt(() => fs.readdirSync(at(name), options)));
});
inFolder('rename', (at) => {
  fs.writeFileSync(at('a'), '1');
  fs.writeFileSync(at('b'), '2');
  fs.mkdirSync(at('d/e'), { recursive: true });
  fs.mkdirSync(at('empty'));
  fs.renameSync(at('a'), at('b'));
  fs.renameSync(at('d'), at('moved'));
  fs.renameSync(at('moved'), at('empty'));
  fs.renameSync(at('b'), at('b'));

  return [ tree(at('')), fs.readFileSync(at('b'), 'utf8') ];
});
inFolder('rename fails', (at) => {
  fs.writeFileSync(at('f'), '1');
  fs.mkdirSync(at('d/e'), { recursive: true });
  fs.mkdirSync(at('g'));

  return [ [ 'n', 'm' ], [ 'f', 'd' ], [ 'd', 'f' ], [ 'g', 'd' ], [ 'd', 'd/e/x' ], [ 'f', 'n/x' ], [ 'f', 'f/x' ], [ 'd/e', 'd' ] ].map(([ from, to ]) => attempt(() => fs.renameSync(at(from), at(to))));
});
inFolder('unlink and rmdir fail', (at) => {
  fs.writeFileSync(at('f'), '1');
  fs.mkdirSync(at('d/e'), { recursive: true });

  return [ attempt(() => fs.unlinkSync(at('n'))), attempt(() => fs.unlinkSync(at('d'))), attempt(() => fs.rmdirSync(at('f'))), attempt(() => fs.rmdirSync(at('d'))), attempt(() => fs.rmdirSync(at('n'))), fs.rmdirSync(at('d/e')), fs.unlinkSync(at('f')), tree(at('')) ];
});
inFolder('rm', (at) => {
  fs.mkdirSync(at('d/e/f'), { recursive: true });
  fs.writeFileSync(at('d/e/x'), '1');
  fs.writeFileSync(at('y'), '1');
  fs.symlinkSync('../y', at('d/l'));

  return [
    attempt(() => fs.rmSync(at('d'))), attempt(() => fs.rmSync(at('n'))), fs.rmSync(at('n'), { force: true }), fs.rmSync(at('d'), { recursive: true }), tree(at('')), fs.rmSync(at('y')), tree(at('')),
    attempt(() => fs.rmSync(at('n'), { recursive: true })), attempt(() => fs.rmSync(at('n'), { recursive: 'x' })), attempt(() => fs.rmSync(at('n'), { force: 1 })), attempt(() => fs.rmSync(at('n'), 5)), attempt(() => fs.rmSync(at('n'), { maxRetries: -1 }))
  ];
});
inFolder('copyFile', (at) => {
  fs.writeFileSync(at('a'), 'content', { mode: 0o640 });
  fs.copyFileSync(at('a'), at('b'));
  fs.mkdirSync(at('d'));

  return [
    fs.readFileSync(at('b'), 'utf8'), mode(at('b')), attempt(() => fs.copyFileSync(at('a'), at('b'), fs.constants.COPYFILE_EXCL)), attempt(() => fs.copyFileSync(at('n'), at('c'))),
    attempt(() => fs.copyFileSync(at('a'), at('d'))), attempt(() => fs.copyFileSync(at('a'), at('n/x'))), attempt(() => fs.copyFileSync(at('a'), at('b'), 9)), attempt(() => fs.copyFileSync(at('a'), at('a'))), fs.readFileSync(at('a'), 'utf8')
  ];
});
inFolder('cp of a folder', (at) => {
  fs.mkdirSync(at('s/d'), { recursive: true });
  fs.writeFileSync(at('s/d/x'), '1');
  fs.writeFileSync(at('s/y'), '2');
  fs.symlinkSync('y', at('s/l'));
  fs.cpSync(at('s'), at('t'), { recursive: true });
  fs.cpSync(at('s'), at('u'), { recursive: true, filter: (from) => !from.endsWith('x') });
  fs.cpSync(at('s'), at('v'), { recursive: true, verbatimSymlinks: true });
  fs.cpSync(at('s'), at('w'), { recursive: true, dereference: true });

  return [ tree(at('')), fs.readlinkSync(at('t/l')), fs.readlinkSync(at('v/l')), fs.lstatSync(at('w/l')).isFile() ];
});
inFolder('cp over what is there', (at) => {
  fs.mkdirSync(at('s'));
  fs.mkdirSync(at('t'));
  fs.writeFileSync(at('s/x'), 'new');
  fs.writeFileSync(at('t/x'), 'old');
  const read = () => fs.readFileSync(at('t/x'), 'utf8');

  return [
    [ fs.cpSync(at('s'), at('t'), { recursive: true, force: false }), read() ], attempt(() => fs.cpSync(at('s'), at('t'), { recursive: true, force: false, errorOnExist: true })),
    [ fs.cpSync(at('s'), at('t'), { recursive: true }), read() ], [ fs.cpSync(at('s/x'), at('n/m/x')), tree(at('')) ]
  ];
});
inFolder('cp fails', (at) => {
  fs.mkdirSync(at('s/d'), { recursive: true });
  fs.writeFileSync(at('f'), '');

  return [ [ 's', 't' ], [ 'n', 't' ], [ 's', 's/d', { recursive: true } ], [ 's', 's', { recursive: true } ], [ 's', 'f', { recursive: true } ], [ 'f', 's' ], [ 'f', 'g', { filter: 1 } ], [ 'f', 'g', { recursive: 1 } ], [ 'f', 'g', 'x' ], [ 'f', 'g', { dereference: true, verbatimSymlinks: true } ] ]
    .map(([ from, to, options ]) => attempt(() => fs.cpSync(at(from), at(to), options)));
});
inFolder('truncate', (at) => {
  fs.writeFileSync(at('a'), 'abcdef');
  const read = () => fs.readFileSync(at('a'), 'latin1');

  return [ [ fs.truncateSync(at('a'), 3), read() ], [ fs.truncateSync(at('a'), 5), read() ], [ fs.truncateSync(at('a')), read() ], attempt(() => fs.truncateSync(at('n'))), attempt(() => fs.truncateSync(at('a'), 'x')), attempt(() => fs.truncateSync(at('a'), 1.5)), attempt(() => fs.truncateSync(at(''))) ];
});
inFolder('utimes', (at) => {
  fs.writeFileSync(at('a'), '');
  fs.symlinkSync('a', at('l'));
  const times = (file) => [ fs.lstatSync(file).atimeMs, fs.lstatSync(file).mtimeMs, fs.lstatSync(file).mtime ];

  return [
    [ fs.utimesSync(at('a'), 1, 2), times(at('a')) ], [ fs.utimesSync(at('a'), new Date(3000), new Date(4500)), times(at('a')) ], [ fs.utimesSync(at('a'), '5', '6.5'), times(at('a')) ],
    [ fs.lutimesSync(at('l'), 7, 8), times(at('l')), times(at('a')) ], attempt(() => fs.utimesSync(at('a'), 'x', 1)), attempt(() => fs.utimesSync(at('a'), {}, 1)), attempt(() => fs.utimesSync(at('n'), 1, 1)), attempt(() => fs.utimesSync(at('a'), 1))
  ];
});
inFolder('chown', (at) => {
  const [ uid, gid ] = [ process.getuid(), process.getgid() ];
  fs.writeFileSync(at('a'), '');

  return [ fs.chownSync(at('a'), -1, -1), fs.chownSync(at('a'), uid, gid), fs.lchownSync(at('a'), uid, -1), attempt(() => fs.chownSync(at('a'), 0, 0)), attempt(() => fs.chownSync(at('n'), 1, 1)), attempt(() => fs.chownSync(at('a'), 'x', 1)), attempt(() => fs.chownSync(at('a'), -2, 1)), fs.statSync(at('a')).uid === uid ];
});
inFolder('mkdtemp', (at, root) => {
  const folder = fs.mkdtempSync(at('pre-'));

  return [ /^pre-[a-zA-Z0-9]{6}$/.test(path.basename(folder)), mode(folder), Buffer.isBuffer(fs.mkdtempSync(at('b'), 'buffer')), attempt(() => fs.mkdtempSync(at('n/x'))), attempt(() => fs.mkdtempSync()), attempt(() => fs.mkdtempSync({})), attempt(() => fs.mkdtempSync(at('x'), 1)) ];
});
inFolder('realpath', (at) => {
  fs.mkdirSync(at('d'));
  fs.writeFileSync(at('d/f'), '');
  fs.symlinkSync('d', at('l'));

  return [ fs.realpathSync(at('l/f')), fs.realpathSync.native(at('l/../l/f')), attempt(() => fs.realpathSync(at('l/n/x'))), attempt(() => fs.realpathSync.native(at('n'))), fs.realpathSync(at('l'), 'buffer').length > 5, attempt(() => fs.realpathSync(at('d/f/x'))), fs.realpathSync('/') ];
});
inFolder('names of all sorts', (at) => {
  for (const name of [ 'ä ö', '日本', 'a\nb', '😀', '.hidden', 'with\'quote', '...', '-', '*?' ]) fs.writeFileSync(at(name), name);

  return [ fs.readdirSync(at('')), fs.readFileSync(at('日本'), 'utf8') ];
});
inFolder('long names', (at) => [ attempt(() => fs.writeFileSync(at('x'.repeat(255)), '')), attempt(() => fs.writeFileSync(at('x'.repeat(256)), '')).code, attempt(() => fs.writeFileSync(`/${ 'x/'.repeat(3000) }`, '')).code ]);
inFolder('paths as Buffers and URLs', (at) => {
  const { pathToFileURL } = require('url');
  fs.writeFileSync(Buffer.from(at('a')), '1');
  fs.appendFileSync(pathToFileURL(at('a')), '2');

  return [ fs.readFileSync(pathToFileURL(at('a')), 'utf8'), attempt(() => fs.readFileSync(new URL('http://x/y'))), attempt(() => fs.readFileSync(pathToFileURL(at('n')))), attempt(() => fs.readFileSync(Buffer.from(at('n')))), fs.readFileSync(new Uint8Array(Buffer.from(at('a'))), 'utf8') ];
});
inFolder('relative paths', () => [ fs.existsSync('.'), fs.statSync('').isDirectory ]);
for (const wrong of [ undefined, null, 1, {}, [], true, 'a\0b', Buffer.from('a\0b'), Symbol('s') ]) {
  for (const name of [ 'readFileSync', 'openSync', 'statSync', 'mkdirSync', 'readdirSync', 'unlinkSync', 'accessSync', 'rmSync', 'opendirSync' ]) {
    probe(`${ name }(${ describe(wrong) })`, () => {
      const result = fs[name](wrong);

      return typeof result === 'number' ? 'a descriptor' : result;
    });
  }
}
probe('renameSync checks both', () => [ attempt(() => fs.renameSync(1, 'a')), attempt(() => fs.renameSync('a', 1)), attempt(() => fs.linkSync(1, 'a')), attempt(() => fs.linkSync('a')), attempt(() => fs.symlinkSync(1, 'a')), attempt(() => fs.symlinkSync('a', 1)), attempt(() => fs.symlinkSync('a', 'b', 'x')), attempt(() => fs.copyFileSync(1, 'a')), attempt(() => fs.copyFileSync('a', 1)), attempt(() => fs.cpSync(1, 'a')), attempt(() => fs.cpSync('a', 1)) ].map((error) => error.message));
for (const options of [ 1, true, 'nope', { encoding: 'nope' }, { flag: 'q' }, { signal: 1 }, { encoding: 5 }, Symbol('s') ]) {
  probe(`readFileSync with ${ describe(options) }`, () => fs.readFileSync('/tmp/nothing-here', options));
}
for (const options of [ 1, { mode: 'x' }, { mode: -1 }, { flag: 'zz' }, { flag: 1.5 }, { flush: 1 }, { encoding: 'nope' } ]) {
  probe(`writeFileSync with ${ describe(options) }`, () => fs.writeFileSync('/tmp/no/thing', '', options));
}
probeEach('chmodSync', [ [ '/tmp/no/thing', 'x' ], [ '/tmp/no/thing', -1 ], [ '/tmp/no/thing', undefined ], [ '/tmp/no/thing', 1.5 ], [ '/tmp/no/thing', 0o7777 ] ], fs.chmodSync);
probeEach('accessSync', [ [ '/tmp/no/thing', 8 ], [ '/tmp/no/thing', 'x' ], [ '/tmp/no/thing', 1.5 ] ], fs.accessSync);
probe('/tmp is there', () => [ fs.statSync('/tmp').isDirectory(), fs.existsSync(require('os').tmpdir()), fs.accessSync('/tmp', 7) ]);
probe('statfs', () => {
  const stats = fs.statfsSync('/tmp');

  return [ Object.keys(stats), stats.constructor.name, typeof stats.bsize, typeof fs.statfsSync('/tmp', { bigint: true }).blocks, attempt(() => fs.statfsSync('/nothing/here')) ];
});
probe('watching is refused or works', () => typeof fs.unwatchFile('/tmp/x'));
inFolder('mkdir of all on the way, as the path is written', (at) => {
  const before = process.cwd();
  fs.mkdirSync(at('locked'), { mode: 0o500 });
  fs.writeFileSync(at('f'), '');
  process.chdir(at(''));
  try {
    return [
      ...[ 'r/x/../y/z', 'r/q/./w//e/', 'r/single/', './dot/a', 'r/y/../y', `${ at('r') }/m/../n`, 'r/y/z' ].map((path) => fs.mkdirSync(path, { recursive: true })), tree(at('')),
      ...[ 'f', 'f/a', 'f/a/b', 'r/../f/z', 'locked/a', 'locked/a/b', '' ].map((path) => attempt(() => fs.mkdirSync(path, { recursive: true })))
    ];
  } finally {
    process.chdir(before);
  }
});
