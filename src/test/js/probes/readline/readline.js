'use strict';
const readline = require('readline');
const promises = require('readline/promises');
const tty = require('tty');
const { PassThrough, Readable, Writable } = require('stream');
const { promisify } = require('util');

const settled = async () => { for (let i = 0; i < 12; i++) await new Promise((resolve) => { setImmediate(resolve); }); };
const screen = (options = {}) => { const chunks = []; const output = new Writable({ write(chunk, encoding, callback) { chunks.push(`${ chunk }`); callback(); } }); return Object.assign(output, { chunks, ...options }); };
const linesOf = async (chunks, options = {}) => {
  const lines = [];
  const rl = readline.createInterface({ input: Readable.from(chunks), ...options });
  rl.on('line', (line) => lines.push(line));
  await new Promise((resolve) => { rl.on('close', resolve); });

  return lines;
};

probe('exports', () => Object.keys(readline).map((key) => `${ key } ${ typeof readline[key] } ${ readline[key].name }/${ readline[key].length }`));
probe('promises exports', () => [ Object.keys(promises), readline.promises === promises ]);
probeEach('lines', [
  [ [ 'a\nb\n' ] ], [ [ 'a\nb' ] ], [ [ 'a\r\nb\rc\n' ] ], [ [ 'a', 'b\nc', '\n' ] ], [ [ 'a\r', '\nb\n' ] ], [ [ '\n\n' ] ], [ [] ], [ [ 'x' ] ],
  [ [ Buffer.from('€\n').subarray(0, 2), Buffer.from('€\n').subarray(2) ] ], [ [ 'a\u2028b\n' ] ]
], (chunks) => linesOf(chunks));
probe('for await', async () => { const lines = []; for await (const line of readline.createInterface({ input: Readable.from([ 'a\nb\nc' ]) })) lines.push(line); return lines; });
probe('for await, break', async () => { const rl = readline.createInterface({ input: Readable.from([ 'a\nb\nc' ]) }); for await (const line of rl) if (line === 'b') break; return rl.closed; });
probe('events', async () => {
  const log = [];
  const input = new PassThrough();
  const rl = readline.createInterface({ input });
  for (const event of [ 'line', 'close', 'pause', 'resume', 'history' ]) rl.on(event, (value) => log.push(event, value));
  input.write('a\n');
  await settled();
  rl.pause();
  rl.pause();
  rl.resume();
  rl.close();
  rl.close();

  return [ log, rl.closed, rl.terminal, rl.line ];
});
probe('prompt', async () => {
  const output = screen();
  const rl = readline.createInterface({ input: new PassThrough(), output, prompt: '>>' });
  rl.prompt();
  rl.setPrompt('? ');
  rl.prompt();
  const prompt = rl.getPrompt();
  rl.close();

  return [ output.chunks, prompt ];
});
probe('question', async () => {
  const output = screen();
  const input = new PassThrough();
  const rl = readline.createInterface({ input, output });
  const answer = new Promise((resolve) => { rl.question('Name? ', resolve); });
  input.write('Bob\n');

  return [ await answer, output.chunks, rl.getPrompt() ];
});
probe('question, promisified', async () => { const input = new PassThrough(); const rl = readline.createInterface({ input, output: screen() }); const answer = promisify(rl.question).call(rl, 'Q? '); input.write('yes\n'); return answer; });
probe('question, aborted', async () => { const rl = readline.createInterface({ input: new PassThrough(), output: screen() }); return promisify(rl.question).call(rl, 'Q? ', { signal: AbortSignal.abort('why') }); });
probe('question after close', () => { const rl = readline.createInterface({ input: new PassThrough() }); rl.close(); return rl.question('x', () => {}); });
probe('promises question', async () => { const input = new PassThrough(); const output = screen(); const rl = promises.createInterface({ input, output }); const answer = rl.question('Q? '); input.write('yes\n'); return [ await answer, output.chunks ]; });
probe('promises question, aborted', () => promises.createInterface({ input: new PassThrough(), output: screen() }).question('Q? ', { signal: AbortSignal.abort('why') }));
probe('promises question after close', () => { const rl = promises.createInterface({ input: new PassThrough() }); rl.close(); return rl.question('x'); });
probe('signal closes', async () => { const controller = new AbortController(); const rl = readline.createInterface({ input: new PassThrough(), signal: controller.signal }); controller.abort(); return rl.closed; });
probe('write', async () => { const lines = []; const rl = readline.createInterface({ input: new PassThrough() }); rl.on('line', (line) => lines.push(line)); rl.write('one\ntwo'); rl.write('\n'); return lines; });
probe('input error', async () => { const input = new PassThrough(); const rl = readline.createInterface({ input }); const error = new Promise((resolve) => { rl.on('error', resolve); }); input.destroy(new Error('bad')); return error; });
const optionLists = [ { completer: 5 }, { history: 5 }, { historySize: -1 }, { historySize: 'x' }, { tabSize: 0 }, { escapeCodeTimeout: 'x' }, { signal: 5 }, { crlfDelay: 5 }, { prompt: 'p' } ];
probeEach('createInterface', optionLists.map((options) => [ options ]), (options) => { const rl = readline.createInterface({ input: new PassThrough(), ...options }); const { crlfDelay, historySize, tabSize, terminal } = rl; rl.close(); return [ crlfDelay, historySize, tabSize, terminal ]; });
probe('createInterface(input, output)', () => { const rl = readline.createInterface(new PassThrough(), screen({ isTTY: true })); const { terminal, columns } = rl; rl.close(); return [ terminal, columns, rl instanceof readline.Interface, readline.Interface.name ]; });
probe('Interface without new', () => { const rl = readline.Interface({ input: new PassThrough() }); rl.close(); return rl instanceof readline.Interface; });

const type = async (keys, options = {}) => {
  const output = screen({ columns: 40 });
  const input = new PassThrough();
  const lines = [];
  const rl = readline.createInterface({ input, output, terminal: true, ...options });
  rl.on('line', (line) => lines.push(line));
  rl.prompt();
  for (const key of keys) { input.write(key); await settled(); }
  const { line, cursor } = rl;
  rl.close();

  return [ lines, line, cursor, output.chunks.join('') ];
};
const keySets = {
  'text': [ 'abc', '\r' ], 'backspace': [ 'abc', '\x7f', '\r' ], 'left and insert': [ 'ac', '\x1b[D', 'b', '\r' ], 'home and end': [ 'b', '\x1b[H', 'a', '\x1b[F', 'c', '\r' ],
  'delete': [ 'abc', '\x1b[H', '\x1b[3~', '\r' ], 'history': [ 'one\r', 'two\r', '\x1b[A', '\x1b[A', '\r' ], 'history down': [ 'one\r', 'two\r', '\x1b[A', '\x1b[A', '\x1b[B' ],
  'kill and yank': [ 'abc def', '\x17', '\x15', '\x19' ], 'ctrl a e k': [ 'abcdef', '\x01', '\x1b[C', '\x0b' ], 'word moves': [ 'one two three', '\x1bb', '\x1bb', 'X' ],
  'word deletes': [ 'one two three', '\x1b\x7f', '\x1bb', '\x1bd' ], 'undo and redo': [ 'ab', 'c', '\x1f', '\x1f', '\x1e' ], 'ctrl d': [ 'x', '\x7f', '\x04' ], 'ctrl c': [ 'x', '\x03' ],
  'two lines at once': [ 'a\nb\n' ], 'wide': [ '日本', '\x1b[D', 'x' ], 'emoji': [ '😀', '\x7f' ], 'tab': [ 'a\tb' ], 'clear screen': [ 'x', '\x0c' ], 'escape': [ '\x1b', 'a' ]
};
for (const [ name, keys ] of Object.entries(keySets)) probe(`terminal: ${ name }`, () => type(keys));
probe('terminal: completion', () => type([ 'ap', '\t', '\r' ], { completer: (line) => [ [ 'apple' ].filter((each) => each.startsWith(line)), line ] }));
probe('terminal: completions', () => type([ 'a', '\t', '\t' ], { completer: (line, callback) => callback(null, [ [ 'alpha', 'alps', 'am' ], line ]) }));
probe('terminal: history option', () => type([ '\x1b[A' ], { history: [ 'older' ] }));
probe('terminal: no duplicates', () => type([ 'a\r', 'b\r', 'a\r', '\x1b[A', '\x1b[A', '\x1b[A' ], { removeHistoryDuplicates: true }));
probe('getCursorPos', async () => { const rl = readline.createInterface({ input: new PassThrough(), output: screen({ columns: 5 }), terminal: true, prompt: '> ' }); rl.write('abcdef'); const position = rl.getCursorPos(); rl.close(); return position; });
probe('write of a key', async () => { const rl = readline.createInterface({ input: new PassThrough(), output: screen(), terminal: true }); rl.write('abc'); rl.write(null, { ctrl: true, name: 'u' }); const { line } = rl; rl.close(); return line; });

const keypresses = async (...chunks) => {
  const input = new PassThrough();
  const seen = [];
  readline.emitKeypressEvents(input);
  input.on('keypress', (text, key) => seen.push([ text, key ]));
  for (const chunk of chunks) input.write(chunk);
  await settled();

  return seen;
};
probeEach('keypress', [
  [ 'a' ], [ 'A' ], [ '1' ], [ '.' ], [ '\r' ], [ '\n' ], [ '\t' ], [ ' ' ], [ '\x7f' ], [ '\x01' ], [ '\x1ba' ], [ '\x1b[A' ], [ '\x1b[1;5C' ], [ '\x1bOP' ], [ '\x1b[15~' ], [ '\x1b[24;5~' ], [ '\x1b[Z' ],
  [ '\x1b[[A' ], [ '\x1b[3$' ], [ '\x1bOa' ], [ 'é' ], [ '😀' ], [ '\x1b\x1b[A' ], [ '\x1b[200~' ], [ '\x1b[99~' ], [ 'ab' ], [ '\x1b\r' ]
], keypresses);
probe('cursor functions', () => {
  const output = screen();
  const results = [ readline.cursorTo(output, 1), readline.cursorTo(output, 1, 2), readline.moveCursor(output, -1, 2), readline.moveCursor(output, 0, 0), readline.clearLine(output, -1), readline.clearLine(output, 1), readline.clearLine(output, 0), readline.clearScreenDown(output) ];

  return [ results, output.chunks ];
});
probe('cursor functions without stream', () => [ readline.cursorTo(null, 1), readline.moveCursor(undefined, 1, 1), readline.clearLine(null), readline.clearScreenDown() ]);
probeEach('cursorTo', [ [ NaN ], [ 1, NaN ], [ undefined, 1 ], [ 1, 1, 5 ], [ 'x' ] ], (...list) => readline.cursorTo(screen(), ...list));
probe('Readline', async () => { const output = screen(); const rl = new promises.Readline(output); rl.cursorTo(1, 2).moveCursor(1, -1).clearLine(1).clearScreenDown(); const before = output.chunks.length; await rl.commit(); rl.clearLine(0).rollback(); await rl.commit(); return [ before, output.chunks ]; });
probe('Readline, autoCommit', async () => { const output = screen(); new promises.Readline(output, { autoCommit: true }).cursorTo(0); await settled(); return output.chunks; });
probeEach('Readline of', [ [ 5 ], [ {} ] ], (stream) => new promises.Readline(stream));
probe('Readline clearLine(2)', () => new promises.Readline(screen()).clearLine(2));

probe('tty exports', () => Object.keys(tty).map((key) => `${ key }/${ tty[key].length }`));
probeEach('isatty', [ [ 99 ], [ -1 ], [ 'x' ], [ 1.5 ], [] ], (fd) => tty.isatty(fd));
probeEach('tty streams', [ [ -1 ], [ 'x' ], [ 1.5 ] ], (fd) => new tty.WriteStream(fd));
probe('tty.ReadStream(-1)', () => tty.ReadStream(-1));
probe('tty prototypes', () => [ Object.keys(tty.WriteStream.prototype), Object.keys(tty.ReadStream.prototype) ]);
const environments = [
  {}, { TERM: 'dumb' }, { TERM: 'xterm' }, { TERM: 'xterm-256color' }, { TERM: 'mosh' }, { TERM: 'console' }, { TERM: 'nothing' }, { COLORTERM: '1' }, { COLORTERM: 'truecolor' }, { NO_COLOR: '' }, { FORCE_COLOR: '' },
  { FORCE_COLOR: '2' }, { FORCE_COLOR: '3' }, { FORCE_COLOR: '0' }, { CI: '1' }, { CI: '1', TRAVIS: '1' }, { CI: '1', CI_NAME: 'codeship' }, { TEAMCITY_VERSION: '9.1.0' }, { TEAMCITY_VERSION: '8' }, { TMUX: '1' },
  { TERM_PROGRAM: 'iTerm.app' }, { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0' }, { TERM_PROGRAM: 'HyperTerm' }, { TERM_PROGRAM: 'Apple_Terminal' }
];
probeEach('getColorDepth', environments.map((env) => [ env ]), (env) => [ tty.WriteStream.prototype.getColorDepth(env), tty.WriteStream.prototype.hasColors(256, env), tty.WriteStream.prototype.hasColors(env) ]);
probeEach('hasColors', [ [ 1 ], [ 'x' ], [ 1.5 ] ], (count) => tty.WriteStream.prototype.hasColors(count, {}));
probe('lines that are empty, returns remembered for ever', () => linesOf([ '\n', '\na\r', '\nb\n' ], { crlfDelay: Infinity }));
probe('for await, the first line empty', async () => { const lines = []; for await (const line of readline.createInterface({ input: Readable.from([ '\nb' ]), crlfDelay: Infinity })) lines.push(line); return lines; });
probe('an iterator of lines', async () => {
  const iterator = readline.createInterface({ input: Readable.from([ 'a\nb\nc' ]) })[Symbol.asyncIterator]();
  const { low, high, size, isPaused } = iterator[Symbol.for('nodejs.watermarkData')];

  return [ low, high, size, isPaused, await iterator.next(), await iterator.return(), await iterator.next() ];
});
const members = (object) => Object.entries(Object.getOwnPropertyDescriptors(object)).map(([ key, { value, get, set, enumerable } ]) => `${ key } ${ typeof value } ${ value?.name } ${ value?.length } ${ Boolean(get) } ${ Boolean(set) } ${ enumerable }`);
const terminal = (options) => { const output = screen({ columns: 80 }); return { output, rl: readline.createInterface({ input: new PassThrough(), output, terminal: true, ...options }) }; };
probe('members of the interface', () => members(readline.Interface.prototype));
probe('members of the interface of promises', () => [ members(promises.Interface.prototype), Object.getOwnPropertyNames(Object.getPrototypeOf(promises.Interface.prototype)), typeof promises.Interface.prototype._writeToOutput ]);
probe('editing by names of old', () => {
  const { rl, output } = terminal();
  const lines = [];
  const seen = [];
  const look = () => seen.push([ rl.line, rl.cursor ]);

  rl.on('line', (line) => lines.push(line));
  rl._insertString('one two three'); look();
  rl._wordLeft(); look();
  rl._deleteWordLeft(); look();
  rl._deleteRight(); look();
  rl._deleteLeft(); look();
  rl._moveCursor(-2); look();
  rl._deleteLineRight(); look();
  rl._insertString('!'); look();
  rl._deleteLineLeft(); look();
  rl._insertString('kept');
  rl._line(); look();
  rl._historyPrev(); look();
  rl._historyNext(); look();
  rl._wordRight(); rl._deleteWordRight(); look();

  return [ lines, seen, rl._getDisplayPos('a\nbc'), rl._getCursorPos(), rl.history, output.chunks ];
});
probe('fields by names of old', () => { const { rl } = terminal({ prompt: 'p ' }); return [ rl._prompt, rl._line_buffer, rl._oldPrompt, rl._questionCallback, rl._sawReturnAt ].map((value) => value ?? null); });
probe('a replaced _writeToOutput', () => {
  const { rl, output } = terminal();
  const seen = [];

  rl._writeToOutput = (text) => seen.push(text);
  rl.question('secret? ', () => {});
  rl.write('abc');

  return [ seen, output.chunks ];
});
probe('a replaced _ttyWrite', () => { const { rl } = terminal(); const seen = []; rl._ttyWrite = (text, key) => seen.push([ text, key.name ]); rl.input.emit('keypress', 'a', { name: 'a' }); return [ seen, rl.line ]; });
probe('completion at once', () => {
  const { rl, output } = terminal({ completer: (line) => [ [ 'apple', 'apply' ], line ] });

  rl.write('a');
  rl.write(null, { name: 'tab' });
  rl.write(null, { name: 'tab' });

  return [ rl.line, output.chunks ];
});
probe('completion by callback', () => {
  const { rl, output } = terminal({ completer: (line, callback) => callback(line === 'x' ? new Error('none') : null, [ [ 'pear' ], line ]) });

  rl.write('p');
  rl.write(null, { name: 'tab' });
  rl.write(null, { ctrl: true, name: 'u' });
  rl.write('x');
  rl.write(null, { name: 'tab' });

  return [ rl.line, output.chunks.map((chunk) => chunk.split('\n')[0]) ];
});

for (const [ name, api ] of Object.entries({ readline: require('readline'), promises: require('readline/promises') })) {
  probe(`${ name }: what is no stream`, () => {
    const { PassThrough } = require('stream');
    const caught = (run) => { try { return run(); } catch (error) { return [ error.name, error.code, error.message ]; } };
    const values = [ 5, {}, 'x', null, undefined, () => {}, { on() {} }, { on() {}, resume() {} }, { on() {}, write() {} } ];

    return values.map((value) => [
      caught(() => api.createInterface(value).close()), caught(() => api.createInterface({ input: value }).close()),
      caught(() => api.createInterface({ input: new PassThrough(), output: value, terminal: true }).close())
    ]);
  });
}
