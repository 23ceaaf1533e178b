// Attack: what is harmless by itself helps the next attack: the host's name, paths, user, environment, process id, kernel,
// and that it is a JVM. All text that the modules tell is searched for it.
const facts = Object.entries(hostFacts).filter(([ key ]) => key !== 'pid' && key !== 'secret');

function show(value) {
  const seen = new Set();
  const texts = [];

  (function walk(one, depth) {
    if (typeof one === 'string' || typeof one === 'number' || typeof one === 'bigint') return void texts.push(String(one));
    if (Buffer.isBuffer(one)) return void texts.push(one.toString());
    if (typeof one !== 'object' || one === null || seen.has(one) || depth > 6) return;
    seen.add(one);
    for (const key of Reflect.ownKeys(one)) {
      let inner;

      try { inner = one[key]; } catch (error) { inner = error.message; }
      texts.push(String(key));
      walk(inner, depth + 1);
    }
  })(value, 0);

  return texts;
}

function betrays(value) {
  const texts = show(value);

  for (const text of texts) {
    for (const [ key, fact ] of facts) {
      if (fact.length > 3 && text.includes(fact) && !(key === 'hostName' && fact === 'localhost')) return `${ key } in ${ text.slice(0, 80) }`;
    }
    const found = textLeak(text);

    if (found) return found;
    if (/\b(?:graal|truffle|openjdk|hotspot|vert\.x|jvm)\b/i.test(text)) return text.slice(0, 80);
  }
}

const told = {
  'process': () => process,
  'process.env': () => ({ ...process.env }),
  'process.argv and its kin': () => [ process.argv, process.argv0, process.execArgv, process.execPath, process.title ],
  'process.versions': () => process.versions,
  'process.config': () => process.config,
  'process.release': () => process.release,
  'process.report': () => [ process.report, process.report?.getReport?.() ],
  'process.memoryUsage': () => process.memoryUsage(),
  'process.resourceUsage': () => process.resourceUsage(),
  'process.cwd': () => process.cwd(),
  'process.getActiveResourcesInfo': () => process.getActiveResourcesInfo(),
  'process.allowedNodeEnvironmentFlags': () => [ ...process.allowedNodeEnvironmentFlags ],
  'os': () => Object.fromEntries(Object.entries(require('os')).map(([ key, value ]) => [ key, typeof value === 'function' && !/Priority/.test(key) ? value() : value ])),
  'os.userInfo': () => require('os').userInfo(),
  'os.networkInterfaces': () => require('os').networkInterfaces(),
  'v8': () => { const v8 = require('v8'); return [ v8.getHeapStatistics(), v8.getHeapSpaceStatistics(), v8.getHeapCodeStatistics(), v8.cachedDataVersionTag?.() ]; },
  'fs.statfsSync': () => require('fs').statfsSync('/'),
  'fs.statSync': () => require('fs').statSync('/'),
  'a mount': () => [ require('fs').realpathSync('/read/inner'), require('fs').readdirSync('/read'), require('fs').statSync('/read/file') ],
  'a stack trace': () => new Error('x').stack,
  'a stack trace of fs': () => { try { require('fs').readFileSync('/none'); } catch (error) { return [ error.stack, error.message, error ]; } },
  'a stack trace of a mount': () => { try { require('fs').writeFileSync('/read/file', 'x'); } catch (error) { return [ error.stack, error.message, error ]; } },
  'a stack trace of a link out': () => { try { require('fs').readFileSync('/read/absolute'); } catch (error) { return [ error.stack, error.message, error ]; } },
  'an error of the JDK in crypto': () => { try { require('crypto').createPrivateKey({ key: Buffer.from('xx'), format: 'der', type: 'pkcs8' }); } catch (error) { return [ error.stack, error.message, error ]; } },
  'errors of keys': () => [ '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', '-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----', '-----BEGIN RSA PRIVATE KEY-----\nMAA=\n-----END RSA PRIVATE KEY-----', '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----' ].map((key) => [ 'createPrivateKey', 'createPublicKey' ].map((name) => { try { require('crypto')[name](key); } catch (error) { return [ error.message, error.stack ]; } })),
  'errors of subtle': () => [],
  'require.resolve.paths': () => [ require.resolve.paths('x'), require('module').globalPaths, require('module')._nodeModulePaths('/a/b') ],
  'module': () => module,
  '__filename and __dirname': () => [ typeof __filename === 'undefined' ? '' : __filename, typeof __dirname === 'undefined' ? '' : __dirname ],
  'source text of functions': () => [ dispatch, require, setTimeout, console.log, require('fs').readFileSync, process.exit, Buffer.from ].map((fn) => Function.prototype.toString.call(fn)),
  'inspection of what the host gives': () => [ process, globalThis, require('fs'), require('os'), require, module ].map((one) => require('util').inspect(one, { depth: 3, showHidden: true, getters: true })),
  'worker_threads': () => require('worker_threads'),
  'cluster': () => require('cluster'),
  'http': () => [ require('http').globalAgent, require('https').globalAgent ],
  'dns': () => [ require('dns').getServers() ],
  'tls': () => [ require('tls').rootCertificates ],
  'performance': () => [ performance.timeOrigin, performance.toJSON(), performance.nodeTiming ],
  'perf_hooks': () => require('perf_hooks'),
  'Intl': () => [ Intl.DateTimeFormat().resolvedOptions(), new Intl.NumberFormat().resolvedOptions() ],
  'navigator': () => globalThis.navigator
};

for (const name in told) attempt(name, () => betrays(told[name]()));
attempt('the process id', () => [ process.pid, process.ppid ].includes(hostFacts.pid) && 'the server\'s');
attempt('the environment holds what was granted', () => Object.keys(process.env).filter((key) => key !== 'GRANTED').join());
attempt('the time since the server\'s start', () => process.uptime() > 1e4 && String(process.uptime()));
attempt('network addresses other than loopback', () => Object.values(require('os').networkInterfaces()).flat().map(({ address }) => address).filter((address) => address !== '127.0.0.1').join());
control('a fact would be seen', () => betrays({ a: [ `in ${ hostFacts.folder }` ] }));
control('a JVM would be seen', () => betrays('OpenJDK 64-Bit Server VM'));
control('the environment is there', () => process.env.GRANTED);
tellAll();
