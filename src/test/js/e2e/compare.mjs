#!/usr/bin/env node
/*
 * Compares two reports of xJet, test by test. Each runner of ACTUAL is compared with the one runner of
 * EXPECTED. A file of known differences holds one key a line (# starts a comment): those are counted,
 * but neither printed nor an error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { readReport } from './report.mjs';

const USAGE = 'usage: node compare.mjs EXPECTED.json ACTUAL.json [--known FILE] [--write-known FILE] [--stacks]';

/** Returns { suites, tests, differences: [{ key, text }], stacks: string[], names: Set of suites }. */
export function compareReports(expectedFile, actualFile) {
  const [expected] = readReport(expectedFile).values();
  const actual = readReport(actualFile);
  const result = { suites: 0, tests: 0, differences: [], stacks: [], names: new Set() };
  if (!expected?.size || !actual.size) add(result, '', 'report', 'is empty', '');

  for (const [runner, suites] of actual) {
    for (const name of new Set([...expected.keys(), ...suites.keys()])) {
      result.suites++;
      result.names.add(name);
      if (!suites.has(name)) add(result, runner, name, 'suite missing');
      else if (!expected.has(name)) add(result, runner, name, 'suite not expected');
      else compareSuite(runner, name, expected.get(name), suites.get(name), result);
    }
  }
  return result;
}

/** The key names a difference, the same for each runner; the detail is what was found this time. */
function add(result, runner, where, what, detail = '') {
  const key = oneLine(`${where}: ${what}`, 300);
  result.differences.push({ key, text: oneLine(`[${runner}] ${where}: ${what}${detail && `: ${detail}`}`, 2000) });
}

function compareSuite(runner, name, expected, actual, result) {
  const found = new Map(actual.records.map((record) => [record.id, record]));
  const before = result.differences.length;
  for (const record of expected.records) {
    if (record.kind.startsWith('test')) result.tests++;
    const other = found.get(record.id);
    found.delete(record.id);
    if (!other) add(result, runner, `${name}: ${record.id}`, 'missing', summary(record));
    else compareRecord(runner, `${name}: ${record.id}`, record, other, result);
  }
  for (const record of found.values()) {
    add(result, runner, `${name}: ${record.id}`, 'not expected', summary(record));
  }

  if (!expected.ordered || !actual.ordered || result.differences.length > before) return;
  const at = expected.records.findIndex((record, i) => record.id !== actual.records[i].id);
  if (at >= 0) {
    const ids = `expected ${expected.records[at].id}, got ${actual.records[at].id}`;
    add(result, runner, name, 'order', `record ${at}: ${ids}`);
  }
}

function compareRecord(runner, where, expected, actual, result) {
  const check = (field, a, b) => {
    // A hand-written expectation need not give every field.
    if (a !== undefined && !isDeepStrictEqual(a, b)) {
      add(result, runner, where, field, `expected ${show(a)}, got ${show(b)}`);
    }
  };
  check('outcome', expected.outcome, actual.outcome);
  if (expected.kind === 'log') {
    for (const field of ['message', 'line', 'column']) check(field, expected[field], actual[field]);
  }
  check('number of errors', expected.errors.length, actual.errors.length);
  expected.errors.forEach((error, i) => {
    const other = actual.errors[i] ?? {};
    // The code is an excerpt around the innermost frame, line and column are of the outermost one.
    for (const field of ['name', 'message', 'line', 'column', 'code']) {
      check(`error ${field}`, error?.[field], other?.[field]);
    }
    check('matcherResult', withoutStacks(error?.matcherResult), withoutStacks(other?.matcherResult));
    const [stack, otherStack] = [framesOfSuite(error), framesOfSuite(other)];
    if (error.stack !== undefined && stack !== otherStack) result.stacks.push(`[${runner}] ${where}: expected\n${stack}\n  got\n${otherStack}`);
  });
}

/** Frames that xJet could map to a source: those of the server's own machinery are left out. */
function framesOfSuite({ stack = '' }) {
  return stack.split('\n').filter((line) => /#L\d+/.test(line) && !line.includes('remotex-lab')).join('\n');
}

/** A matcher's result may hold a serialised error: its stack is host business, its rest is not. */
function withoutStacks(value) {
  if (value === undefined) return undefined;
  return JSON.parse(JSON.stringify(value, (key, child) => (key === 'stack' ? undefined : child)));
}

function summary({ outcome, errors }) {
  return errors.length > 0 ? `${outcome}: ${show(errors[0]?.message)}` : outcome;
}

/** Names of tests may hold anything, and one of them is very long. */
function oneLine(text, length) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

function show(value) {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 400 ? `${text.slice(0, 400)}… (${text.length} characters)` : text;
}

function readKnown(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Set(lines.filter((line) => line && !line.startsWith('#')));
}

/** Prints a comparison; returns the exit code. Options: stacks, known and writeKnown (files). */
export function printComparison({ suites, tests, differences, stacks, names }, options = {}) {
  const keys = new Set(differences.map(({ key }) => key));
  const known = options.known ? readKnown(options.known) : new Set();
  const unknown = differences.filter(({ key }) => !known.has(key));
  const gone = [...known].filter((key) => !keys.has(key) && names.has(key.slice(0, key.indexOf(': '))));
  for (const { text } of unknown) console.log(text);
  for (const key of gone) console.log(`known, but no longer there: ${key}`);
  if (options.stacks) for (const line of stacks) console.log(line);
  if (options.writeKnown) writeFileSync(options.writeKnown, [...keys].sort().map((key) => `${key}\n`).join(''));
  console.log(
    `${suites} suites, ${tests} tests, ${unknown.length} differences`
    + ` (${differences.length - unknown.length} known ones, ${stacks.length} stacks differ)`
  );
  return unknown.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    options: { stacks: { type: 'boolean' }, known: { type: 'string' }, 'write-known': { type: 'string' } },
    allowPositionals: true
  });
  if (positionals.length !== 2) {
    console.error(USAGE);
    process.exit(2);
  }
  process.exitCode = printComparison(compareReports(...positionals), { ...values, writeKnown: values['write-known'] });
}
