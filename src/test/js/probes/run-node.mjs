// Runs probe files under Node and prints { name: description } as JSON: node run-node.mjs FILE…
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const self = fileURLToPath(import.meta.url);
const files = process.argv.slice(2).map((file) => resolve(file));

if (files.length === 1) {
  const head = resolve(files[0], '../head.js');
  const parts = [ new URL('harness.js', import.meta.url), ...(existsSync(head) ? [ head ] : []), files[0] ];
  globalThis.require = createRequire(files[0]);
  globalThis.module = { exports: {} };
  globalThis.exports = globalThis.module.exports;
  globalThis.dispatch = (text) => process.stdout.write(`${ text }\n`);
  new Script(parts.map((part) => readFileSync(part, 'utf8')).join('\n'), { filename: files[0] }).runInThisContext();
} else {
  // One process a file: probe files are scripts, and their top-level names would collide.
  const results = files.map((file) => JSON.parse(
    execFileSync(process.execPath, [ self, file ], { encoding: 'utf8', maxBuffer: 1 << 28 })
  ));
  process.stdout.write(`${ JSON.stringify(Object.assign({}, ...results)) }\n`);
}
