// fs to process. One question each, from the corners of the documentation.
'use strict';

// fs
function below(run) {
  const fs = require('fs');
  const path = require('path');
  const root = fs.mkdtempSync(path.join(require('os').tmpdir(), 'p-'));
  const hide = (error) => {
    error.message = error.message.split(root).join('ROOT');
    for (const name of [ 'path', 'dest' ]) if (typeof error[name] === 'string') error[name] = error[name].split(root).join('ROOT');
    throw error;
  };
  try {
    const value = run(root, fs, path);

    return value instanceof Promise ? value.catch(hide) : value;
  } catch (error) {
    return hide(error);
  }
}
probe('fs: opendirSync reads entries until null', () => below((root, fs, path) => {
  fs.writeFileSync(path.join(root, 'only.txt'), '');
  const dir = fs.opendirSync(root);
  const first = dir.readSync();
  const end = dir.readSync();
  dir.closeSync();

  return [ first.name, first.isFile(), end ];
}));
probe('fs: readvSync fills several buffers from a position', () => below((root, fs, path) => {
  const file = path.join(root, 'v');
  fs.writeFileSync(file, '0123456789');
  const fd = fs.openSync(file);
  const buffers = [ Buffer.alloc(2), Buffer.alloc(4), Buffer.alloc(5) ];
  const count = fs.readvSync(fd, buffers, 1);
  fs.closeSync(fd);

  return [ count, ...buffers.map(String) ];
}));
probe('fs: cpSync of a folder without recursive is an error', () => below((root, fs, path) => {
  fs.mkdirSync(path.join(root, 'a'));
  try {
    fs.cpSync(path.join(root, 'a'), path.join(root, 'b'));
  } catch ({ name, code, syscall }) {
    return { name, code, syscall };
  }
}));
probe('fs: createReadStream with start and end includes both', () => below((root, fs, path) => new Promise((resolve, reject) => {
  const file = path.join(root, 's');
  fs.writeFileSync(file, 'abcdefghij');
  const chunks = [];
  fs.createReadStream(file, { encoding: 'latin1', start: 2, end: 7, highWaterMark: 4 })
    .on('data', (chunk) => chunks.push(chunk)).on('error', reject).on('close', () => resolve(chunks));
})));
probe('fs: statSync with throwIfNoEntry false answers undefined', () => below((root, fs, path) =>
  fs.statSync(path.join(root, 'absent'), { throwIfNoEntry: false })));

// fs/promises
probe('fs/promises: FileHandle.readLines yields the lines', () => below(async (root, fs, path) => {
  const file = path.join(root, 'lines');
  fs.writeFileSync(file, 'one\r\ntwo\n\nfour');
  const handle = await require('fs/promises').open(file);
  const lines = [];
  for await (const line of handle.readLines()) lines.push(line);

  return lines;
}));
probe('fs/promises: readdir with recursive and withFileTypes', () => below(async (root, fs, path) => {
  fs.mkdirSync(path.join(root, 'x', 'y'), { recursive: true });
  fs.writeFileSync(path.join(root, 'x', 'y', 'deep'), '');
  const entries = await require('fs/promises').readdir(root, { recursive: true, withFileTypes: true });

  return entries.map((entry) => [ path.relative(root, path.join(entry.path, entry.name)), entry.isDirectory() ]).sort();
}));
probe('fs/promises: writeFile takes an async iterable', () => below(async (root, fs, path) => {
  const file = path.join(root, 'w');
  await require('fs/promises').writeFile(file, (async function* () { yield 'a'; yield 'b'; yield 'é'; })(), 'utf8');

  return fs.readFileSync(file, 'utf8');
}));
probe('fs/promises: readFile with an aborted signal', () => below((root, fs, path) => {
  const file = path.join(root, 'r');
  fs.writeFileSync(file, 'x');

  return require('fs/promises').readFile(file, { signal: AbortSignal.abort() });
}));
probe('fs/promises: a closed FileHandle has fd -1 and refuses to read', () => below(async (root, fs, path) => {
  const handle = await require('fs/promises').open(path.join(root, 'h'), 'w+');
  await handle.close();

  return [ handle.fd, await handle.read().catch(({ code, message, syscall }) => ({ code, message, syscall })) ];
}));

// module
probe('module: isBuiltin knows the prefix and its absence', () => {
  const { isBuiltin } = require('module');

  return [ 'fs', 'node:fs', 'fs/promises', 'node:test', 'test', 'fs/nothing', 'wss' ].map(isBuiltin);
});
probe('module: createRequire refuses a relative path', () => require('module').createRequire('./here.js'));
probe('module: wrap puts a source into the wrapper', () => require('module').wrap('1'));
probe('module: requiring an unknown node: name', () => require('node:no-such-thing'));
probe('module: builtinModules holds names without a prefix', () => {
  const { builtinModules } = require('module');

  return [ 'util/types', 'path/win32', 'stream/consumers', 'node:fs', 'test' ].map((name) => builtinModules.includes(name));
});

// os
probe('os: constants.errno and constants.signals share no names', () => {
  const { errno, signals } = require('os').constants;

  return Object.keys(errno).filter((name) => name in signals);
});
probe('os: getPriority refuses a pid that is no integer', () => require('os').getPriority(1.5));
probe('os: setPriority refuses a priority out of range', () => require('os').setPriority(0, 20));
probe('os: userInfo with encoding buffer gives buffers', () => {
  const { username, homedir } = require('os').userInfo({ encoding: 'buffer' });

  return [ Buffer.isBuffer(username), Buffer.isBuffer(homedir) ];
});
probe('os: platform turns into its text by itself', () => {
  const { platform, hostname } = require('os');

  return [ `${ platform }` === platform(), `${ hostname }` === hostname() ];
});

// path
probe('path: resolve skips empty parts and stops at the last absolute one', () => require('path').resolve('/a', '', '/b', '.', '../c', ''));
probe('path: format prefers base over name and ext', () => require('path').format({ dir: '/d', root: '/r', base: 'b.x', name: 'n', ext: '.e' }));
probe('path: format adds the missing dot to ext', () => require('path').format({ root: '/', name: 'file', ext: 'txt' }));
probe('path: join refuses a part that is no string', () => require('path').join('a', null, 'b'));
probe('path: toNamespacedPath hands back what is no string', () => require('path').toNamespacedPath(17));

// path/posix
probe('path/posix: basename with a suffix equal to the whole name keeps it', () => require('path/posix').basename('/x/.html', '.html'));
probe('path/posix: dirname of a doubled leading slash', () => require('path/posix').dirname('//a'));
probe('path/posix: extname of names with dots at their ends', () =>
  [ 'a.', '.a', '.a.b', 'a..', '..', 'a.b/', 'a.b/c' ].map((name) => require('path/posix').extname(name)));
probe('path/posix: relative climbs out of a shared name prefix', () => require('path/posix').relative('/foo/bar', '/foo/bar-baz/q'));
probe('path/posix: normalize keeps a trailing slash and leading double dots', () => require('path/posix').normalize('../../a/.././b//'));

// path/win32
probe('path/win32: parse a share', () => require('path/win32').parse('\\\\server\\share\\dir\\file.txt'));
probe('path/win32: relative ignores case', () => require('path/win32').relative('C:\\Orandea\\Test\\aaa', 'c:\\orandea\\impl\\bbb'));
probe('path/win32: join does not make a share of two parts', () => require('path/win32').join('\\', '\\server', 'share'));
probe('path/win32: isAbsolute of drive-relative and rooted paths', () =>
  [ 'C:/', 'C:', 'C:.', '/a', '\\\\', 'a/b', '' ].map((text) => require('path/win32').isAbsolute(text)));
probe('path/win32: toNamespacedPath of a drive and of a share', () =>
  [ 'C:\\a\\..\\b', '\\\\srv\\sh\\f', '\\\\?\\C:\\x' ].map((text) => require('path/win32').toNamespacedPath(text)));

// perf_hooks
probe('perf_hooks: a histogram of recorded values', () => {
  const histogram = require('perf_hooks').createHistogram();
  for (const value of [ 1, 2, 2, 9 ]) histogram.record(value);
  const { min, max, count, mean, exceeds } = histogram;

  return { min, max, count, mean, exceeds, half: histogram.percentile(50) };
});
probe('perf_hooks: createHistogram refuses a highest below twice the lowest', () => require('perf_hooks').createHistogram({ lowest: 10, highest: 15 }));
probe('perf_hooks: timerify notes the call as a function entry', async () => {
  const { performance, PerformanceObserver } = require('perf_hooks');
  const seen = new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      resolve(list.getEntries().map(({ name, entryType, detail }) => ({ name, entryType, detail: [ ...detail ] })));
    });
    observer.observe({ entryTypes: [ 'function' ] });
  });
  performance.timerify(function twice(n) { return n * 2; })(4);

  return seen;
});
probe('perf_hooks: measure between marks with set times and a detail', () => {
  const { performance } = require('perf_hooks');
  performance.mark('setc-a', { startTime: 10 });
  performance.mark('setc-b', { startTime: 35.5 });
  const measure = performance.measure('setc-m', { start: 'setc-a', end: 'setc-b', detail: { why: 'x' } });
  performance.clearMarks();
  performance.clearMeasures();

  return measure.toJSON();
});
probe('perf_hooks: measure from a mark that is not there', () => require('perf_hooks').performance.measure('m', 'setc-no-such-mark'));

// process
probe('process: emitWarning with an options object reaches the warning listeners', () => new Promise((resolve) => {
  const listener = (warning) => {
    if (warning.code !== 'SETC1') return;
    process.off('warning', listener);
    resolve([ warning.name, warning.code, warning.message, warning.detail ]);
  };
  process.on('warning', listener);
  process.emitWarning('watch out', { type: 'MadeUp', code: 'SETC1', detail: 'more' });
}));
probe('process: hrtime refuses a tuple of the wrong length', () => process.hrtime([ 1 ]));
probe('process: env turns values into strings and undefined into text', () => {
  process.env.SETC_X = undefined;
  process.env.SETC_Y = 5;
  const seen = [ process.env.SETC_X, process.env.SETC_Y, 'SETC_X' in process.env ];
  delete process.env.SETC_X;
  delete process.env.SETC_Y;

  return [ ...seen, process.env.SETC_X ];
});
probe('process: chdir to a missing directory', () => {
  try {
    process.chdir('/no-such-directory-setc');
  } catch ({ code, syscall, dest }) {
    return { code, syscall, dest };
  }
});
probe('process: setUncaughtExceptionCaptureCallback refuses a string', () => process.setUncaughtExceptionCaptureCallback('x'));
