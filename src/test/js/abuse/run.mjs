#!/usr/bin/env node
/*
 * Suites that fail, hang, flood and forge, one after another, each followed by a bystander that has to be
 * served as if nothing had happened. See USAGE; the cases are in suites/ (what a script does) and wire/
 * (what a connection does), a file per kind.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Bystander } from './lib/bystander.mjs';
import { runCase } from './lib/case.mjs';

const USAGE = `usage: node run.mjs --port P [options]
  --port P       where a server listens: serve --turn-timeout 2s --suite-timeout 8s
  --case GLOB    only cases whose "file/name" matches; * stands for anything; may be repeated
  --slack MS     what may come on top of a bound, on a machine that has much else to do (1500)
  --list         print the cases and end`;

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    port: { type: 'string' },
    case: { type: 'string', multiple: true, default: ['*'] },
    slack: { type: 'string', default: '1500' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
  }
});

if (options.help || (!options.port && !options.list)) {
  console.error(USAGE);
  process.exit(options.help ? 0 : 2);
}
process.exitCode = await main();

async function main() {
  const cases = (await allCases()).filter(({ id }) => options.case.some((glob) => matches(glob, id)));
  if (options.list) {
    for (const { id } of cases) console.log(id);
    return 0;
  }
  if (cases.length === 0) throw new Error(`no case is called ${options.case.join(' or ')}`);

  const port = Number(options.port);
  const context = { port, slackMillis: Number(options.slack) };
  const failures = [];
  const bystander = await Bystander.open(context);
  await bystander.start();
  for (const each of cases) {
    const started = performance.now();
    let outcome = 'ok';
    try {
      await runCase(each, context);
      await bystander.serve(each.id);
    } catch (error) {
      outcome = `FAILED: ${error.message}`;
      failures.push(each.id);
    }
    console.log(`${String(Math.round(performance.now() - started)).padStart(6)} ms  ${each.id}  ${outcome}`);
  }
  bystander.close();
  console.log(failures.length === 0 ? `all ${cases.length} cases hold` : `${failures.length} of ${cases.length} cases fail`);
  return failures.length === 0 ? 0 : 1;
}

/** Every file of suites/ and wire/ exports a list of cases. */
async function allCases() {
  const cases = [];
  for (const folder of ['suites', 'wire'].filter((name) => existsSync(join(here, name)))) {
    for (const file of readdirSync(join(here, folder)).filter((name) => name.endsWith('.mjs')).sort()) {
      const { default: list } = await import(pathToFileURL(join(here, folder, file)));
      for (const each of list) cases.push({ ...each, id: `${folder}/${file.slice(0, -4)}/${each.name}` });
    }
  }
  return cases;
}

function matches(glob, id) {
  const pattern = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${pattern}$`).test(id);
}
