// ReadStream and WriteStream.
const collect = (stream) => new Promise((resolve) => {
  const events = [];
  for (const name of [ 'open', 'ready', 'end', 'finish', 'close' ]) stream.on(name, (value) => events.push(typeof value === 'number' ? `${ name } fd` : name));
  stream.on('data', (chunk) => events.push(typeof chunk === 'string' ? chunk : chunk.toString('latin1')));
  stream.on('error', (error) => events.push(error));
  stream.on('close', () => resolve(events));
});
const write = (stream, ...chunks) => new Promise((resolve) => {
  const events = [];
  for (const name of [ 'open', 'ready', 'finish', 'drain', 'close' ]) stream.on(name, (value) => events.push(typeof value === 'number' ? `${ name } fd` : name));
  stream.on('error', (error) => events.push(error));
  stream.on('close', () => resolve(events));
  chunks.forEach((chunk) => stream.write(chunk));
  stream.end();
});

inFolder('read a file', (at) => {
  fs.writeFileSync(at('a'), 'content');

  return collect(fs.createReadStream(at('a')));
});
for (const options of [ 'utf8', { start: 2 }, { end: 3 }, { start: 2, end: 4 }, { start: 100 }, { highWaterMark: 3 }, { highWaterMark: 3, start: 1, end: 5, encoding: 'latin1' }, { start: 0, end: 0 }, { emitClose: true }, { encoding: 'base64' } ]) {
  inFolder(`read with ${ describe(options) }`, (at) => {
    fs.writeFileSync(at('a'), 'content');

    return collect(fs.createReadStream(at('a'), options));
  });
}
for (const options of [ 5, { start: -1 }, { start: 'x' }, { end: -1 }, { start: 5, end: 2 }, { start: 1.5 }, { fd: 'x' }, { fd: -1 }, { fs: {} }, { encoding: 'nope' }, { fs: { open: 1 } } ]) {
  inFolder(`read with wrong ${ describe(options) }`, (at) => {
    fs.createReadStream(at('a'), options);
  });
}
inFolder('read what is not there', (at) => collect(fs.createReadStream(at('n'))));
inFolder('read a folder', (at, root) => collect(fs.createReadStream(root)));
inFolder('a read stream knows', async (at) => {
  fs.writeFileSync(at('a'), 'content');
  const stream = fs.createReadStream(at('a'), { start: 1 });
  const before = [ stream.pending, stream.path, stream.flags, stream.mode, stream.fd, stream.start, stream.end, stream.autoClose, stream.bytesRead, stream.pos ];
  await collect(stream);

  return [ before, stream.bytesRead, stream.pending, stream.fd, stream.destroyed, stream.closed ];
});
inFolder('a read stream of a descriptor', async (at) => {
  fs.writeFileSync(at('a'), 'content');
  const events = await collect(fs.createReadStream('ignored', { fd: fs.openSync(at('a')) }));

  return events;
});
inFolder('a read stream that does not close', async (at) => {
  fs.writeFileSync(at('a'), 'content');
  const stream = fs.createReadStream(at('a'), { autoClose: false });
  const text = [];
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) text.push(chunk.toString());
  const { fd } = stream;
  const open = fs.fstatSync(fd).size;
  stream.close();

  return [ text, open ];
});
inFolder('iterate a read stream', async (at) => {
  fs.writeFileSync(at('a'), 'line\nother\n');
  let text = '';
  for await (const chunk of fs.createReadStream(at('a'), 'utf8')) text += chunk;

  return text;
});
inFolder('destroy a read stream', async (at) => {
  fs.writeFileSync(at('a'), 'content');
  const stream = fs.createReadStream(at('a'));
  const events = collect(stream);
  stream.destroy(new Error('enough'));

  return events;
});
inFolder('write a file', async (at) => {
  const events = await write(fs.createWriteStream(at('a')), 'one', Buffer.from('two'), new Uint8Array([ 51 ]));

  return [ events, fs.readFileSync(at('a'), 'latin1') ];
});
for (const options of [ 'utf8', { flags: 'a' }, { flags: 'r+', start: 2 }, { flags: 'wx' }, { mode: 0o600 }, { encoding: 'hex' }, { flush: true }, { start: 3, flags: 'r+' } ]) {
  inFolder(`write with ${ describe(options) }`, async (at) => {
    fs.writeFileSync(at('a'), 'content');
    const events = await write(fs.createWriteStream(at('a'), options), '41', '42');

    return [ events, fs.readFileSync(at('a'), 'latin1'), (fs.statSync(at('a')).mode & 0o777).toString(8) ];
  });
}
for (const options of [ 5, { start: -1 }, { start: 'x' }, { fd: 'x' }, { fs: {} }, { fs: { open() {} } }, { flush: 1 }, { encoding: 'nope' } ]) {
  inFolder(`write with wrong ${ describe(options) }`, (at) => {
    fs.createWriteStream(at('a'), options);
  });
}
inFolder('write where nothing can be', (at) => write(fs.createWriteStream(at('n/a')), 'x'));
inFolder('a write stream knows', async (at) => {
  const stream = fs.createWriteStream(at('a'));
  const before = [ stream.pending, stream.path, stream.flags, stream.mode, stream.fd, stream.start, stream.autoClose, stream.bytesWritten, stream.pos, stream.flush ];
  await write(stream, 'abc');

  return [ before, stream.bytesWritten, stream.pending, stream.fd, stream.destroyed ];
});
inFolder('close with a callback', (at) => new Promise((resolve) => {
  const stream = fs.createWriteStream(at('a'));
  stream.write('x');
  stream.close((error) => resolve([ error, fs.readFileSync(at('a'), 'latin1') ]));
}));
inFolder('pipe', async (at) => {
  fs.writeFileSync(at('a'), 'x'.repeat(200000));
  await require('stream/promises').pipeline(fs.createReadStream(at('a')), fs.createWriteStream(at('b')));

  return fs.readFileSync(at('b')).equals(fs.readFileSync(at('a')));
});
inFolder('streams of a FileHandle', async (at) => {
  const out = await fs.promises.open(at('a'), 'w');
  const written = await write(out.createWriteStream(), 'by', 'handle');
  const into = await fs.promises.open(at('a'));
  const read = await collect(into.createReadStream({ start: 1, encoding: 'utf8' }));

  return [ written, read, out.fd, into.fd ];
});
inFolder('lines of a FileHandle', async (at) => {
  fs.writeFileSync(at('a'), 'one\ntwo\r\nthree');
  const handle = await fs.promises.open(at('a'));
  const lines = [];
  for await (const line of handle.readLines()) lines.push(line);

  return lines;
});
inFolder('a web stream of a FileHandle', async (at) => {
  fs.writeFileSync(at('a'), 'content');
  const handle = await fs.promises.open(at('a'));
  let text = '';
  for await (const chunk of handle.readableWebStream()) text += Buffer.from(chunk).toString();
  await handle.close();

  return text;
});
inFolder('a stream over other calls', async () => {
  const log = [];
  const stream = fs.createReadStream('virtual', { fs: {
    open: (path, flags, mode, callback) => callback(null, 77),
    read(fd, buffer, offset, length, position, callback) {
      log.push([ fd, offset, position ]);
      callback(null, log.length < 3 ? buffer.write('ab') : 0, buffer);
    },
    close: (fd, callback) => callback(null)
  } });

  return [ await collect(stream), log ];
});
inFolder('streams without new', (at) => {
  fs.writeFileSync(at('a'), '');
  const [ reader, writer ] = [ fs.ReadStream(at('a')), fs.WriteStream(at('b')) ];
  const results = [ reader instanceof fs.ReadStream, writer instanceof fs.WriteStream, reader instanceof require('stream').Readable ];

  return Promise.all([ collect(reader.resume()), write(writer) ]).then(() => results);
});
inFolder('a class of one\'s own', async (at) => {
  class Mine extends fs.ReadStream {}
  fs.writeFileSync(at('a'), 'mine');

  return collect(new Mine(at('a')));
});
