/*
 * Two kinds of report in one shape: per runner and suite a list of records
 * { kind, id, outcome, errors, ... }. A report of recorder.reporter.ts has such records, in the order
 * of arrival and with logs; xJet's own JSON report is a tree, which is walked.
 */
import { readFileSync } from 'node:fs';

/** Reads a report: Map of runner name to Map of suite name to { ordered, records }. */
export function readReport(file) {
  const runners = new Map();
  for (const [runner, suites] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) {
    runners.set(runner, new Map(Object.entries(suites).map(([name, suite]) => [name, readSuite(suite)])));
  }
  return runners;
}

function readSuite(suite) {
  const ordered = Array.isArray(suite.records);
  const records = ordered ? suite.records.map(readRecord) : [...walk(suite)];
  const seen = new Map();
  for (const record of records) {
    // Tests may share a name: the n-th of a name is compared with the n-th of that name.
    const n = (seen.get(record.id) ?? 0) + 1;
    seen.set(record.id, n);
    if (n > 1) record.id += ` (${n})`;
  }
  return { ordered, records };
}

function readRecord({ kind, ancestry = [], description = '', ...rest }) {
  const path = [...ancestry, description].filter(Boolean).join(' > ');
  // xJet reports an error that it cannot read (a thrown null) as one object instead of a list.
  const errors = [].concat(rest.errors ?? []).map(readError);
  if (kind === 'log') {
    const { level, message, line, column } = rest;
    return { kind, id: `log in ${path || 'the root'}`, outcome: level, errors, message, line, column };
  }
  return { kind, id: path ? `${kind} ${path}` : kind, outcome: outcome(kind, rest, errors), errors };
}

/*
 * xJet takes line and column from the outermost frame that it can map. With no frame of a suite's
 * own that is a frame of xJet or of its runner, and says nothing about the suite.
 */
const OF_XJET = /^\s*at [^\n]*(github\.com\/remotex-lab|node_modules\/@remotex-labs\/)/;

function readError(error) {
  if (!OF_XJET.test(error.stack?.split('\n', 1)[0] ?? '')) return error;
  return { ...error, line: undefined, column: undefined, code: undefined };
}

function outcome(kind, { passed, skipped, todo }, errors) {
  if (kind === 'testEnd') return passed ? 'passed' : 'failed';
  if (kind === 'testStart' || kind === 'describeStart') return todo ? 'todo' : skipped ? 'skipped' : 'started';
  return errors.length > 0 ? 'error' : 'ended';
}

function* walk(suite) {
  yield* walkDescribe(suite.rootDescribe);
  yield readRecord({ kind: 'suiteEnd', errors: suite.errors });
}

function* walkDescribe(describe) {
  yield readRecord({ ...describe, kind: 'describeStart', errors: [] });
  for (const test of describe.tests) {
    yield readRecord({ ...test, kind: test.passed === undefined ? 'testStart' : 'testEnd' });
  }
  for (const child of describe.describes) yield* walkDescribe(child);
  yield readRecord({ ...describe, kind: 'describeEnd' });
}
