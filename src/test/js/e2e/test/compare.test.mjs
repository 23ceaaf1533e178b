import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { compareReports } from '../compare.mjs';

const error = { name: 'TypeError', message: 'm', line: 3, column: 7, code: 'x.y()', stack: '    at f a.spec.ts#L3 [3:7]' };

/** A report as recorder.reporter.ts writes it. */
function recorded() {
  return [
    { kind: 'suiteStart' },
    { kind: 'log', level: 'Info', message: 'hello', ancestry: ['d', 't'], line: 2, column: 1 },
    { kind: 'testEnd', ancestry: ['d'], description: 'passes', passed: true, errors: [] },
    { kind: 'testEnd', ancestry: ['d'], description: 'fails', passed: false, errors: [error] },
    { kind: 'testStart', ancestry: ['d'], description: 'later', todo: true },
    { kind: 'suiteEnd', errors: [] }
  ];
}

function compare(t, expected, actual) {
  const folder = mkdtempSync(join(tmpdir(), 'xjet-remote-compare-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = [expected, actual].map((report, i) => {
    const file = join(folder, `${i}.json`);
    writeFileSync(file, JSON.stringify(report));
    return file;
  });
  return compareReports(...files);
}

const report = (records, runner = 'local') => ({ [runner]: { 'a.spec.ts': { records } } });
const keys = ({ differences }) => differences.map(({ key }) => key);

test('equal reports do not differ, whatever the runner is called', (t) => {
  const result = compare(t, report(recorded()), { ...report(recorded(), 'one'), ...report(recorded(), 'two') });
  assert.deepEqual(keys(result), []);
  assert.deepEqual([result.suites, result.tests], [2, 6]);
});

const changes = {
  'another outcome': [(records) => (records[2].passed = false), 'a.spec.ts: testEnd d > passes: outcome'],
  'another message': [(records) => (records[3].errors[0].message = 'n'), 'a.spec.ts: testEnd d > fails: error message'],
  'another name': [(records) => (records[3].errors[0].name = 'Error'), 'a.spec.ts: testEnd d > fails: error name'],
  'another line': [(records) => (records[3].errors[0].line = 4), 'a.spec.ts: testEnd d > fails: error line'],
  'another column': [(records) => (records[3].errors[0].column = 8), 'a.spec.ts: testEnd d > fails: error column'],
  'another log': [(records) => (records[1].message = 'bye'), 'a.spec.ts: log in d > t: message'],
  'no todo': [(records) => (records[4].todo = undefined), 'a.spec.ts: testStart d > later: outcome'],
  'a missing test': [(records) => records.splice(2, 1), 'a.spec.ts: testEnd d > passes: missing'],
  'a test more': [(records) => records.push(records[2]), 'a.spec.ts: testEnd d > passes (2): not expected'],
  'another order': [(records) => records.splice(2, 0, ...records.splice(3, 1)), 'a.spec.ts: order']
};
for (const [name, [change, key]] of Object.entries(changes)) {
  test(`${name} is a difference`, (t) => {
    const actual = structuredClone(recorded());
    change(actual);
    assert.deepEqual(keys(compare(t, report(recorded()), report(actual))), [key]);
  });
}

test('an error of the suite is a difference', (t) => {
  const actual = structuredClone(recorded());
  actual.at(-1).errors = [error];
  assert.deepEqual(keys(compare(t, report(recorded()), report(actual))), ['a.spec.ts: suiteEnd: outcome', 'a.spec.ts: suiteEnd: number of errors']);
});

test('a stack is information only', (t) => {
  const actual = structuredClone(recorded());
  actual[3].errors[0].stack += '\n    at g a.spec.ts#L9 [9:1]';
  const result = compare(t, report(recorded()), report(actual));
  assert.deepEqual(keys(result), []);
  assert.equal(result.stacks.length, 1);
});

test('a missing suite is a difference', (t) => {
  assert.deepEqual(keys(compare(t, report(recorded()), { local: {} })), ['a.spec.ts: suite missing']);
});

test('empty reports are no success', (t) => {
  assert.notDeepEqual(keys(compare(t, {}, {})), []);
});

test("xJet's own JSON report is read too", (t) => {
  const tree = (column) => ({
    local: {
      'a.spec.ts': {
        rootDescribe: {
          tests: [], ancestry: [], description: '',
          describes: [{
            ancestry: [''], description: 'd', describes: [],
            tests: [{ ancestry: ['d'], description: 'fails', passed: false, errors: [{ ...error, column }] }]
          }]
        }
      }
    }
  });
  assert.deepEqual(keys(compare(t, tree(7), tree(7))), []);
  assert.deepEqual(keys(compare(t, tree(7), tree(8))), ['a.spec.ts: testEnd d > fails: error column']);
});
