// Bundles the sandbox's JavaScript: node build.mjs [outdir]
//
// Each file that the loader knows (src/bootstrap.js, src/modules/**, src/internal/**) becomes one file of the
// same relative path whose whole text is one function expression. The host evaluates that expression and
// calls it on first use, so that a module costs nothing in a suite that never requires it.
//
// esbuild finds the files that belong together; they are put side by side as they are, each in a function of
// its own. A bundle of esbuild's would be one scope, for which it renames functions and classes, and their
// names can be seen by suites.
import { build, transform } from 'esbuild';
import { builtinModules } from 'node:module';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { patched, standInFor } from './packages.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const source = join(root, 'src');
const outdir = resolve(process.argv[2] ?? join(root, 'dist'));
const builtins = new Set(builtinModules);

// What another sandbox module supplies stays a require call, answered at run time by the loader.
const externalModules = {
  name: 'external-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      const name = path.replace(/^node:/, '');

      return builtins.has(name) || name.startsWith('internal/') ? { path, external: true } : undefined;
    });
  }
};

// Packages as packages.mjs wants them.
const changedPackages = {
  name: 'changed-packages',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const file = `${ relative(root, resolve(resolveDir, path)).replaceAll('\\', '/') }.js`;
      const standIn = standInFor(file);

      return standIn === undefined ? undefined : { path: join(root, standIn) };
    });
    onLoad({ filter: /node_modules.*\.js$/ }, async ({ path }) => ({ contents: await codeOf(relative(root, path), 'cjs') }));
  }
};

async function filesBelow(folder) {
  const entries = await readdir(join(source, folder), { recursive: true, withFileTypes: true });

  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

async function codeOf(path, format) {
  const code = patched(path.replaceAll('\\', '/'), await readFile(join(root, path), 'utf8'));

  // A table is read faster as data than as code.
  if (path.endsWith('.json')) return `module.exports = JSON.parse(${ JSON.stringify(code) });`;
  return format === 'esm' ? (await transform(code, { format: 'cjs', target: 'esnext' })).code : code;
}

// All files of one entry: a table of functions, and a require among them.
async function bundle(entry, inputs) {
  const parts = await Promise.all(Object.entries(inputs).map(async ([ path, { format, imports } ]) => {
    const local = imports
      .filter(({ external }) => !external)
      .map(({ original, path: target }) => `, ${ JSON.stringify(original) }: ${ JSON.stringify(target) }`);
    const code = await codeOf(path, format);

    return `${ JSON.stringify(path) }: [ function (module, exports, require) {\n${ code }\n}, `
      + `{ __proto__: null${ local.join('') } } ]`;
  }));

  return `const parts = {\n${ parts.join(',\n') }\n};
const loaded = { __proto__: null };
const requirePart = (path) => {
  if (path in loaded) return loaded[path].exports;
  const part = loaded[path] = { exports: {} };
  const [ define, local ] = parts[path];
  define(part, part.exports, (name) => (name in local ? requirePart(local[name]) : require(name)));
  return part.exports;
};
module.exports = requirePart(${ JSON.stringify(entry) });`;
}

async function textOf(file) {
  const entry = relative(root, file).replaceAll('\\', '/');
  const { metafile: { inputs } } = await build({
    entryPoints: [ file ],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: [ 'main' ],
    target: 'esnext',
    logLevel: 'warning',
    plugins: [ externalModules, changedPackages ]
  });
  const code = Object.keys(inputs).length === 1 ? await codeOf(entry, 'cjs') : await bundle(entry, inputs);

  if (entry === 'src/bootstrap.js') {
    return '(function (binding) { \'use strict\'; const module = { exports: {} }; const { exports } = module;\n'
      + `${ code }\nreturn module.exports(binding);\n})`;
  }

  return `(function (module, exports, require) { 'use strict';\n${ code }\n})`;
}

const files = [ join(source, 'bootstrap.js'), ...await filesBelow('modules'), ...await filesBelow('internal') ];
const texts = await Promise.all(files.map(textOf));
const names = files.map((file) => relative(source, file).replaceAll('\\', '/'));

await rm(outdir, { recursive: true, force: true });

for (const [ index, name ] of names.entries()) {
  await mkdir(dirname(join(outdir, name)), { recursive: true });
  await writeFile(join(outdir, name), texts[index]);
}

// A folder inside a jar cannot be listed, so the loader reads which modules there are from here.
await writeFile(join(outdir, 'index.txt'), names.map((name) => `${ name.replace(/\.js$/, '') }\n`).join(''));
