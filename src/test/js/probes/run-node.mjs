// Runs probe files under Node and prints { name: description } as JSON: node run-node.mjs FILE…
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const self = fileURLToPath(import.meta.url);
const files = process.argv.slice(2).map((file) => resolve(file));

if (files.length === 1) {
  const harness = readFileSync(new URL('harness.js', import.meta.url), 'utf8');
  globalThis.require = createRequire(files[0]);
  globalThis.module = { exports: {} };
  globalThis.exports = globalThis.module.exports;
  globalThis.dispatch = (text) => process.stdout.write(`${ text }\n`);
  new Script(`${ harness }\n${ readFileSync(files[0], 'utf8') }`, { filename: files[0] }).runInThisContext();
} else {
  // One process a file: probe files are scripts, and their top-level names would collide.
  const results = files.map((file) => JSON.parse(
    execFileSync(process.execPath, [ self, file ], { encoding: 'utf8', maxBuffer: 1 << 28 })
  ));
  process.stdout.write(`${ JSON.stringify(Object.assign({}, ...results)) }\n`);
}
