// Attack: paths and links that lead out of a mounted folder: to its parent, to absolute places, through chains and loops,
// by every call of fs that takes a path; writing, moving and linking where it is only readable; mounts themselves replaced.
const fs = require('fs');
const outside = hostFacts.temporary;

function told(read) {
  let content;

  try { content = read(); } catch (error) {
    return /secret-of/.test(error.message) ? error.message : textLeak(error.message) ?? (String(error.message).includes(outside) && !String(error.path).includes(outside) ? error.message : undefined);
  }

  return /secret-of/.test(String(content)) ? 'the secret' : undefined;
}

const ways = [
  'absolute', 'relative', 'out/secret', 'chain/secret', 'up/outside/secret', 'up/read/absolute', 'folder/../absolute', 'folder/../../outside/secret',
  './out/./secret', 'out//secret', '../outside/secret', '../../../../../../../../etc/passwd', 'folder/../up/outside/secret', 'OUT/secret', 'out/secret/', 'out/secret/.',
  'out\\secret', '..\\outside\\secret', 'out\0/secret', 'absolute\0', '%2e%2e/outside/secret', '..%2foutside%2fsecret', 'up/up/up/etc/hostname',
  `up/${ outside }/outside/secret`, 'package.json', 'module.js', 'loop', 'loop/x'
];

for (const mount of [ '/read', '/write', '/node_modules' ]) {
  for (const way of ways) {
    attempt(`readFileSync ${ mount }/${ way }`, () => told(() => {
      const text = fs.readFileSync(`${ mount }/${ way }`, 'utf8');

      return text === 'harmless' ? '' : text;
    }));
  }
}
const calls = {
  'openSync': (path) => { const fd = fs.openSync(path); try { return fs.readFileSync(fd, 'utf8'); } finally { fs.closeSync(fd); } },
  'createReadStream': (path) => new Promise((resolve) => fs.createReadStream(path).on('data', (data) => resolve(String(data))).on('error', () => resolve()).on('end', () => resolve())),
  'promises.readFile': (path) => fs.promises.readFile(path, 'utf8').catch(() => {}),
  'readFile': (path) => new Promise((resolve) => fs.readFile(path, 'utf8', (error, text) => resolve(text))),
  'copyFileSync': (path) => { fs.copyFileSync(path, '/tmp/copy'); return fs.readFileSync('/tmp/copy', 'utf8'); },
  'cpSync': (path) => { fs.cpSync(path, '/tmp/copies', { recursive: true, dereference: true }); return fs.readFileSync('/tmp/copies', 'utf8'); },
  'linkSync and read': (path) => { fs.linkSync(path, '/write/made-link'); return fs.readFileSync('/write/made-link', 'utf8'); },
  'renameSync and read': (path) => { fs.renameSync(path, '/write/made-renamed'); try { return fs.readFileSync('/write/made-renamed', 'utf8'); } finally { fs.renameSync('/write/made-renamed', path); } },
  'a Buffer for a path': (path) => fs.readFileSync(Buffer.from(path), 'utf8'),
  'a URL for a path': (path) => fs.readFileSync(new URL(`file://${ path }`), 'utf8'),
  'a URL with an encoded slash': (path) => fs.readFileSync(`file://${ path.replace(/\//g, '%2f') }`, 'utf8'),
  'require': (path) => JSON.stringify(require(path)),
  'opendirSync': (path) => { const dir = fs.opendirSync(path); try { return dir.readSync()?.name === 'secret' && 'secret-of'; } finally { dir.closeSync(); } },
  'readdirSync': (path) => fs.readdirSync(path).includes('secret') && 'secret-of',
  'statSync tells its size': (path) => fs.statSync(path).size === hostFacts.secret.length && 'secret-of',
  'accessSync tells it is there': (path) => fs.accessSync(path) ?? 'secret-of',
  'existsSync tells it is there': (path) => fs.existsSync(path) && 'secret-of',
  'realpathSync tells where it is': (path) => fs.realpathSync(path) && 'secret-of',
  'realpathSync.native tells where it is': (path) => fs.realpathSync.native(path) && 'secret-of',
  'lstatSync through it': (path) => fs.lstatSync(`${ path }/.`) && 'secret-of',
  'writeFileSync': (path) => fs.writeFileSync(path, 'broken') ?? 'secret-of',
  'appendFileSync': (path) => fs.appendFileSync(path, 'broken') ?? 'secret-of',
  'truncateSync': (path) => fs.truncateSync(path, 0) ?? 'secret-of',
  'chmodSync': (path) => fs.chmodSync(path, 0o777) ?? 'secret-of',
  'utimesSync': (path) => fs.utimesSync(path, 1, 1) ?? 'secret-of',
  'mkdirSync': (path) => fs.mkdirSync(`${ path }/made`) ?? 'secret-of',
  'mkdtempSync': (path) => fs.mkdtempSync(`${ path }/made`) && 'secret-of',
  'rmSync below': (path) => { fs.rmSync(`${ path }/secret`); return 'secret-of'; },
  'symlinkSync below': (path) => fs.symlinkSync('x', `${ path }/made`) ?? 'secret-of',
  'renameSync into': (path) => { fs.writeFileSync('/write/movable', ''); fs.renameSync('/write/movable', `${ path }/made`); return 'secret-of'; },
  'watch': (path) => { const watcher = fs.watch(path); watcher.close(); return undefined; }
};

for (const call in calls) {
  for (const path of [ '/read/absolute', '/read/out', '/read/chain', '/write/absolute', '/write/relative', '/write/out', '/node_modules/absolute' ]) {
    attempt(`${ call } of ${ path }`, () => {
      let outcome;

      const found = told(() => { outcome = calls[call](path); return outcome instanceof Promise ? '' : outcome; });

      return outcome instanceof Promise ? outcome.then((text) => told(() => text)) : found;
    });
  }
}
const changes = {
  'write': () => fs.writeFileSync('/read/file', 'x'),
  'open to write': () => fs.closeSync(fs.openSync('/read/file', 'r+')),
  'open to append': () => fs.closeSync(fs.openSync('/read/file', 'a')),
  'open with a number of flags': () => fs.closeSync(fs.openSync('/read/file', fs.constants.O_RDWR | fs.constants.O_TRUNC)),
  'create': () => fs.writeFileSync('/read/made', 'x'),
  'mkdir': () => fs.mkdirSync('/read/made'),
  'unlink': () => fs.unlinkSync('/read/file'),
  'rmdir': () => fs.rmdirSync('/read/folder'),
  'rm of the mount': () => { fs.rmSync('/read', { recursive: true, force: false }); },
  'rename': () => fs.renameSync('/read/file', '/read/made'),
  'rename out of it': () => fs.renameSync('/read/file', '/tmp/stolen'),
  'rename the mount': () => fs.renameSync('/read', '/elsewhere'),
  'rename over the mount': () => { fs.mkdirSync('/tmp/over', { recursive: true }); fs.renameSync('/tmp/over', '/read'); },
  'link into it': () => { fs.writeFileSync('/tmp/l', ''); fs.linkSync('/tmp/l', '/read/made'); },
  'link out of it, then write': () => { fs.linkSync('/read/file', '/write/made'); fs.writeFileSync('/write/made', 'x'); },
  'symlink': () => fs.symlinkSync('file', '/read/made'),
  'chmod': () => fs.chmodSync('/read/file', 0o777),
  'fchmod': () => { const fd = fs.openSync('/read/file'); try { fs.fchmodSync(fd, 0o777); } finally { fs.closeSync(fd); } },
  'ftruncate': () => { const fd = fs.openSync('/read/file'); try { fs.ftruncateSync(fd, 0); } finally { fs.closeSync(fd); } },
  'futimes': () => { const fd = fs.openSync('/read/file'); try { fs.futimesSync(fd, 1, 1); } finally { fs.closeSync(fd); } },
  'write by a descriptor to read': () => { const fd = fs.openSync('/read/file'); try { fs.writeSync(fd, 'x'); } finally { fs.closeSync(fd); } },
  'write through a link in memory': () => { fs.rmSync('/tmp/in', { force: true }); fs.symlinkSync('/read/file', '/tmp/in'); fs.writeFileSync('/tmp/in', 'x'); },
  'utimes': () => fs.utimesSync('/read/file', 1, 1),
  'lutimes': () => fs.lutimesSync('/read/inner', 1, 1),
  'copy onto it': () => { fs.writeFileSync('/tmp/c', 'x'); fs.copyFileSync('/tmp/c', '/read/file'); },
  'write to modules': () => fs.writeFileSync('/node_modules/made.js', 'x')
};

for (const change in changes) {
  attempt(`${ change } where it is read-only`, () => { try { changes[change](); return 'done'; } catch (error) { return textLeak(error.message); } });
}
const made = [ '/', '/etc', '..', '../outside', 'folder/../../outside', './../outside', `${ outside }/outside`, '/read/../../etc' ];

for (const target of made) {
  attempt(`a link made in a writable mount to ${ target.replace(outside, 'the folder outside') }`, () => {
    try { fs.rmSync('/write/made-out', { force: true }); fs.symlinkSync(target, '/write/made-out'); } catch { return undefined; }

    return told(() => fs.readFileSync('/write/made-out/secret', 'utf8')) ?? 'it was made';
  });
}
attempt('a link put together by moving', () => {
  try { fs.mkdirSync('/write/a/b', { recursive: true }); fs.symlinkSync('b', '/write/a/l'); fs.renameSync('/write/a/l', '/write/l'); fs.renameSync('/write/out', '/write/b'); } catch { /* some of it was refused */ }
  const found = told(() => fs.readFileSync('/write/l/secret', 'utf8'));

  try { fs.renameSync('/write/b', '/write/out'); fs.rmSync('/write/l', { force: true }); fs.rmSync('/write/a', { recursive: true, force: true }); } catch { /* as it was */ }

  return found;
});
attempt('a link of the suite\'s memory to a host path', () => { fs.rmSync('/tmp/h', { force: true }); fs.symlinkSync(`${ outside }/outside/secret`, '/tmp/h'); return told(() => fs.readFileSync('/tmp/h', 'utf8')); });
attempt('files of a suite before', () => { const left = fs.existsSync('/tmp/left'); fs.writeFileSync('/tmp/left', round); return left && 'they are there'; });
attempt('a descriptor of a suite before', () => { for (let fd = 3; fd < 50; fd++) { try { fs.fstatSync(fd); return `descriptor ${ fd }`; } catch { /* closed */ } } });
attempt('descriptors of the process', () => { for (const fd of [ -1, 255, 1024, 65535, 2 ** 31 - 1 ]) { try { fs.fstatSync(fd); return `descriptor ${ fd }`; } catch (error) { const found = textLeak(error.message); if (found) return found; } } });
attempt('/dev/fd and /proc/self/fd', () => { for (const path of [ '/dev/fd/0', '/dev/stdin', '/proc/self/fd/0', '/proc/self/cwd', '/proc/self/root/etc/passwd' ]) if (fs.existsSync(path)) return path; });
control('the mounts are there', () => fs.readFileSync('/read/inner', 'utf8') === 'harmless' && fs.readFileSync('/write/file', 'utf8'));
control('a secret would be seen', () => told(() => hostFacts.secret));
tellAll();
