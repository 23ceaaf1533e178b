#!/usr/bin/env node
/*
 * usage: node capture-to.mjs DIR GLOB...
 * Writes the suites of the e2e project as xJet sends them to DIR, one file each, with SUITE_ID in
 * place of the suite id, for tests that send them many times.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureSuites } from './capture.mjs';

const [folder, ...globs] = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { path, frame } of await captureSuites(globs)) {
  const script = frame
    .toString('utf8', 0, frame.length - 14)
    .replace(/"suiteId":"[^"]*"/, '"suiteId":"SUITE_ID"')
    .replace(/"runnerId":"[^"]*"/, '"runnerId":"runner-0000001"');
  writeFileSync(join(folder, `${path.replaceAll(/[^\w.-]/g, '_')}.js`), script);
}
