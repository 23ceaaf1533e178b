// Compares two outcomes of the same probes: node compare.mjs NODE.json SANDBOX.json [EXCEPTIONS.json]
// The exceptions are { probe name: reason }. Exits with 1 if any other probe differs.
import { readFileSync } from 'node:fs';

const [ node, sandbox, exceptions = {} ] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const names = [ ...new Set([ ...Object.keys(node), ...Object.keys(sandbox) ]) ];
const differing = names.filter((name) => node[name] !== sandbox[name]);
const unexpected = differing.filter((name) => !(name in exceptions));
const needless = Object.keys(exceptions).filter((name) => name in node && !differing.includes(name));

for (const name of unexpected) {
  console.log(`${ name }\n  node:    ${ node[name] ?? '<absent>' }\n  sandbox: ${ sandbox[name] ?? '<absent>' }`);
}
for (const name of needless) console.log(`${ name }\n  agrees; its exception is not needed: ${ exceptions[name] }`);

console.log(`${ names.length } probes, ${ names.length - differing.length } agree, `
  + `${ differing.length - unexpected.length } differ as listed, ${ unexpected.length } differ otherwise`);
process.exitCode = unexpected.length > 0 ? 1 : 0;
