// The callback and promise forms.
const { promises } = fs;
const outcome = (promise) => promise.catch((error) => error);
const called = (name, ...args) => new Promise((resolve) => {
  const failure = attempt(() => fs[name](...args, (...results) => resolve(results)));
  if (failure instanceof Error) resolve([ 'thrown', failure ]);
});

inFolder('callbacks of what succeeds', async (at) => {
  fs.writeFileSync(at('a'), 'content');
  const results = [];
  for (const [ name, ...args ] of [
    [ 'access', at('a') ], [ 'appendFile', at('a'), '!' ], [ 'chmod', at('a'), 0o644 ], [ 'chown', at('a'), -1, -1 ], [ 'copyFile', at('a'), at('b') ], [ 'exists', at('a') ], [ 'link', at('a'), at('h') ], [ 'mkdir', at('d') ],
    [ 'mkdir', at('d/e/f'), { recursive: true } ], [ 'readFile', at('a') ], [ 'readFile', at('a'), 'utf8' ], [ 'readdir', at('') ], [ 'rename', at('b'), at('c') ], [ 'symlink', 'a', at('l') ], [ 'readlink', at('l') ], [ 'realpath', at('l') ],
    [ 'rm', at('c') ], [ 'rmdir', at('d/e/f') ], [ 'truncate', at('a'), 2 ], [ 'unlink', at('h') ], [ 'utimes', at('a'), 1, 2 ], [ 'lutimes', at('l'), 1, 2 ], [ 'lchown', at('l'), -1, -1 ], [ 'writeFile', at('w'), 'x' ], [ 'cp', at('w'), at('x') ]
  ]) results.push([ name, await called(name, ...args) ]);

  return results;
});
inFolder('callbacks of what fails', async (at) => {
  const results = [];
  for (const [ name, ...args ] of [
    [ 'access', at('a') ], [ 'access', at('a'), 9 ], [ 'appendFile', at('n/a'), '!' ], [ 'chmod', at('a'), 0o644 ], [ 'copyFile', at('a'), at('b') ], [ 'exists', at('a') ], [ 'link', at('a'), at('h') ], [ 'mkdir', at('n/d') ], [ 'readFile', at('a') ], [ 'readFile', at('') ],
    [ 'readdir', at('a') ], [ 'rename', at('b'), at('c') ], [ 'readlink', at('') ], [ 'realpath', at('l') ], [ 'rm', at('c') ], [ 'rm', at('') ], [ 'rmdir', at('d') ], [ 'truncate', at('a'), 2 ], [ 'unlink', at('h') ], [ 'utimes', at('a'), 1, 2 ], [ 'lstat', at('a') ], [ 'stat', at('a') ],
    [ 'writeFile', at(''), 'x' ], [ 'open', at('a') ], [ 'opendir', at('a') ], [ 'cp', at('w'), at('x') ], [ 'close', 987 ], [ 'fstat', 987 ], [ 'read', 987, Buffer.alloc(1) ], [ 'write', 987, 'x' ], [ 'fsync', 987 ], [ 'statfs', at('n') ]
  ]) results.push([ name, await called(name, ...args) ]);

  return results;
});
inFolder('callbacks with descriptors', async (at) => {
  fs.writeFileSync(at('a'), 'content');
  const [ , fd ] = await called('open', at('a'), 'r+');
  const results = [];
  for (const [ name, ...args ] of [
    [ 'read', fd, Buffer.alloc(3), 0, 3, 0 ], [ 'read', fd, Buffer.alloc(3) ], [ 'read', fd, { buffer: Buffer.alloc(2), position: 1 } ], [ 'read', fd, Buffer.alloc(4), { length: 1, position: 0 } ], [ 'write', fd, 'XY' ], [ 'write', fd, 'Z', 0 ], [ 'write', fd, Buffer.from('123'), 1, 1 ],
    [ 'readv', fd, [ Buffer.alloc(2) ], 0 ], [ 'writev', fd, [ Buffer.from('v') ], 3 ], [ 'ftruncate', fd, 6 ], [ 'fsync', fd ], [ 'fdatasync', fd ], [ 'fchmod', fd, 0o600 ], [ 'fchown', fd, -1, -1 ], [ 'futimes', fd, 1, 2 ], [ 'readFile', fd, 'latin1' ], [ 'close', fd ]
  ]) results.push([ name, await called(name, ...args) ]);

  return [ ...results, fs.readFileSync(at('a'), 'latin1') ];
});
inFolder('read with a Buffer of its own', async (at) => {
  fs.writeFileSync(at('a'), 'content');
  const fd = fs.openSync(at('a'));
  const [ error, count, buffer ] = await called('read', fd);
  fs.closeSync(fd);

  return [ error, count, buffer.length, buffer.toString('latin1', 0, count) ];
});
for (const name of Object.keys(fs).filter((key) => typeof fs[`${ key }Sync`] === 'function')) {
  probe(`${ name } without a callback`, () => fs[name]('/tmp/no/thing', '/tmp/no/other'));
}
probeEach('readFile', [ [ '/x', 'utf8', 'no' ], [ '/x' ], [] ], fs.readFile);
inFolder('promises of what succeeds', async (at) => {
  const results = [];
  for (const [ name, ...args ] of [
    [ 'writeFile', at('a'), 'content' ], [ 'access', at('a') ], [ 'appendFile', at('a'), '!' ], [ 'chmod', at('a'), 0o644 ], [ 'chown', at('a'), -1, -1 ], [ 'copyFile', at('a'), at('b') ], [ 'link', at('a'), at('h') ], [ 'mkdir', at('d') ], [ 'mkdir', at('d/e/f'), { recursive: true } ],
    [ 'readFile', at('a') ], [ 'readFile', at('a'), 'utf8' ], [ 'readFile', at('a'), { encoding: 'hex' } ], [ 'readdir', at('') ], [ 'readdir', at(''), { recursive: true, withFileTypes: true } ], [ 'rename', at('b'), at('c') ], [ 'symlink', 'a', at('l') ], [ 'readlink', at('l') ],
    [ 'realpath', at('l') ], [ 'rm', at('c') ], [ 'rm', at('c'), { force: true } ], [ 'rmdir', at('d/e/f') ], [ 'truncate', at('a'), 2 ], [ 'unlink', at('h') ], [ 'utimes', at('a'), 1, 2 ], [ 'lutimes', at('l'), 1, 2 ], [ 'lchown', at('l'), -1, -1 ], [ 'cp', at('a'), at('x') ], [ 'cp', at('d'), at('dd'), { recursive: true } ], [ 'readFile', at('x'), 'utf8' ]
  ]) results.push([ name, await outcome(promises[name](...args)) ]);

  return results;
});
inFolder('promises of what fails', async (at) => {
  fs.writeFileSync(at('f'), '');
  const results = [];
  for (const [ name, ...args ] of [
    [ 'access', at('a') ], [ 'access', at('a'), 'x' ], [ 'appendFile', at('n/a'), '!' ], [ 'chmod', at('a'), 0o644 ], [ 'copyFile', at('a'), at('b') ], [ 'link', at('a'), at('h') ], [ 'mkdir', at('n/d') ], [ 'mkdir', at('f/d'), { recursive: true } ], [ 'readFile', at('a') ], [ 'readFile', at('') ], [ 'readFile', at('f'), 'nope' ],
    [ 'readdir', at('a') ], [ 'readdir', at('f') ], [ 'rename', at('b'), at('c') ], [ 'readlink', at('f') ], [ 'realpath', at('l') ], [ 'rm', at('c') ], [ 'rm', at('') ], [ 'rmdir', at('d') ], [ 'rmdir', at('f') ], [ 'truncate', at('a'), 2 ], [ 'unlink', at('h') ], [ 'unlink', at('') ], [ 'utimes', at('a'), 1, 2 ], [ 'lstat', at('a') ], [ 'stat', at('a') ],
    [ 'writeFile', at(''), 'x' ], [ 'writeFile', at('x'), 5 ], [ 'writeFile', at('x'), {} ], [ 'open', at('a') ], [ 'open', at('a'), 'zz' ], [ 'opendir', at('a') ], [ 'opendir', at('f') ], [ 'cp', at('w'), at('x') ], [ 'statfs', at('n') ], [ 'lchmod', at('f'), 1 ], [ 'readFile', undefined ], [ 'readFile', 5 ], [ 'stat' ], [ 'unlink', null ], [ 'symlink', 'a', at('f') ]
  ]) results.push([ name, await outcome(promises[name](...args)) ]);

  return results;
});
inFolder('writeFile of iterables', async (at) => {
  async function* chunks() {
    yield 'one ';
    yield Buffer.from('two');
  }
  const results = [];
  for (const data of [ chunks(), [ 'a', 'b' ], new Set([ 'c' ]), [ 1 ] ]) results.push([ await outcome(promises.writeFile(at('a'), data)), fs.readFileSync(at('a'), 'utf8') ]);

  return results;
});
inFolder('a FileHandle', async (at) => {
  const handle = await promises.open(at('a'), 'w+');
  const events = [];
  handle.on('close', () => events.push('close'));
  const results = [
    typeof handle.fd, await handle.writeFile('content'), await handle.write('more'), await handle.write(Buffer.from('12345'), 1, 2, 0), await handle.writev([ Buffer.from('V') ], 2), await handle.read(Buffer.alloc(4), 0, 4, 0), await handle.readv([ Buffer.alloc(2) ], 1),
    await handle.readFile('utf8'), await handle.appendFile('appended'), await handle.truncate(9), (await handle.stat()).size, await handle.chmod(0o600), await handle.utimes(1, 2), await handle.sync(), await handle.datasync(), await handle.chown(-1, -1)
  ];
  const closing = handle.close();
  results.push(handle.fd === -1, await closing, handle.fd, events, await handle.close(), await outcome(handle.read(Buffer.alloc(1))), await outcome(handle.stat()), await outcome(handle.writeFile('x')), fs.readFileSync(at('a'), 'latin1'));

  return results;
});
inFolder('a FileHandle given to promises', async (at) => {
  const handle = await promises.open(at('a'), 'w+');
  await promises.writeFile(handle, 'by handle');
  await promises.appendFile(handle, '+');
  const results = [ await promises.readFile(handle, 'utf8'), fs.readFileSync(at('a'), 'utf8') ];
  await handle.close();

  return results;
});
inFolder('a FileHandle reads in other forms', async (at) => {
  fs.writeFileSync(at('a'), 'content');
  const handle = await promises.open(at('a'));
  const results = [];
  for (const args of [ [ { buffer: Buffer.alloc(2) } ], [ Buffer.alloc(3), { position: 1 } ], [ Buffer.alloc(2), 0, 2, null ], [ Buffer.alloc(2), 1, 5 ], [ Buffer.alloc(0), 0, 1 ], [ 'x' ] ]) results.push(await outcome(handle.read(...args)));
  await handle.close();

  return results;
});
inFolder('disposing of a FileHandle', async (at) => {
  const handle = await promises.open(at('a'), 'w');
  await handle[Symbol.asyncDispose]();

  return handle.fd;
});
inFolder('opendir', async (at, root) => {
  fs.mkdirSync(at('d'));
  fs.writeFileSync(at('d/f'), '');
  fs.writeFileSync(at('g'), '');
  const names = [];
  for await (const entry of await promises.opendir(root)) names.push([ entry.name, entry.isFile() ]);
  for await (const entry of fs.opendirSync(root, { recursive: true })) names.push([ entry.name, entry.path ]);
  const dir = fs.opendirSync(root);
  const read = [ dir.path, dir.readSync().constructor.name, (await dir.read()).constructor.name, dir.readSync(), await dir.read(), dir.closeSync(), attempt(() => dir.readSync()), await outcome(dir.close()), attempt(() => dir.closeSync()) ];

  return [ names.sort(), read, attempt(() => fs.opendirSync(at('g'))), attempt(() => fs.opendirSync(root, { bufferSize: 0 })), attempt(() => fs.opendirSync(root, 5)), attempt(() => fs.opendir(root)) ];
});
inFolder('opendir with callbacks', async (at, root) => {
  const [ , dir ] = await called('opendir', root);
  const read = await new Promise((resolve) => dir.read((...results) => resolve(results)));
  const closed = await new Promise((resolve) => dir.close((...results) => resolve(results)));
  const again = await new Promise((resolve) => dir.close((...results) => resolve(results)));

  return [ read, closed, again, attempt(() => dir.read('x')) ];
});
inFolder('signals', async (at) => {
  const { signal } = Object.assign(new AbortController());
  const aborted = AbortSignal.abort(new Error('enough'));
  fs.writeFileSync(at('a'), 'x');

  return [ await outcome(promises.readFile(at('a'), { signal: aborted })), await outcome(promises.writeFile(at('a'), 'y', { signal: aborted })), await promises.readFile(at('a'), { signal, encoding: 'utf8' }), await called('readFile', at('a'), { signal: aborted }), await called('writeFile', at('a'), 'z', { signal: aborted }) ];
});
inFolder('promisify', async (at) => {
  const { promisify } = require('util');
  fs.writeFileSync(at('a'), 'content');
  const fd = fs.openSync(at('a'), 'r+');
  const results = [ await promisify(fs.readFile)(at('a'), 'utf8'), await promisify(fs.exists)(at('a')), await promisify(fs.exists)(at('n')), await promisify(fs.read)(fd, Buffer.alloc(2), 0, 2, 0), await promisify(fs.write)(fd, 'x'), await promisify(fs.writev)(fd, [ Buffer.from('y') ]), await promisify(fs.readv)(fd, [ Buffer.alloc(1) ], 0), (await promisify(fs.stat)(at('a'))).size, await outcome(promisify(fs.unlink)(at('n'))) ];
  fs.closeSync(fd);

  return results;
});
inFolder('order among macro-tasks', (at) => new Promise((resolve) => {
  const order = [];
  fs.writeFile(at('a'), 'x', () => {
    order.push('file');
    setTimeout(() => order.push('timeout'), 0);
    setImmediate(() => order.push('immediate'));
    process.nextTick(() => order.push('tick'));
    Promise.resolve().then(() => order.push('promise'));
    setTimeout(() => resolve(order), 20);
  });
  process.nextTick(() => order.push('first tick'));
  setImmediate(() => order.push('first immediate'));
}));
inFolder('errors of promises have stacks', async (at) => {
  const error = await outcome(promises.readFile(at('n')));

  return [ error.stack.split('\n')[0], (await called('stat', at('n')))[0].stack ];
});
inFolder('openAsBlob', async (at) => {
  fs.writeFileSync(at('a'), 'blob');
  const blob = await fs.openAsBlob(at('a'), { type: 'text/plain' });

  return [ blob.size, blob.type, await blob.text(), attempt(() => fs.openAsBlob(at('n'))), attempt(() => fs.openAsBlob(at('a'), 5)), attempt(() => fs.openAsBlob(at('a'), { type: 5 })) ];
});
