// Evaluates the script on the standard input as the reference server does, in a fresh vm context;
// what it dispatches is printed. With --minify the script is printed, minified as bundlers do it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';

const require = createRequire(new URL('../../../main/js/sandbox/', import.meta.url));
const script = readFileSync(0, 'utf8');

if (process.argv.includes('--minify')) {
  const { transformSync } = require('esbuild');
  process.stdout.write(transformSync(script, { minify: true, keepNames: true, target: 'node20' }).code);
} else {
  const context = { setTimeout, dispatch: (text) => void process.stdout.write(text) };
  new Script(script).runInContext(createContext(context));
}
