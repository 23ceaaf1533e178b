/* Suites made of a script: with none, what a suite takes is what any suite takes before its own code. */
const ID = 'xxxxxxxxxxxxxx';
const RUNNER = 'yyyyyyyyyyyyyy';

/** Resolves as captureSuites does, with `count` suites. */
export function emptySuites(count) {
  return scriptSuites(count, 'end();');
}

/** As emptySuites, with a script that calls `end()` when it has done its work. */
export function scriptSuites(count, body) {
  const firstLine = `globalThis.__XJET = {"runtime":{"path":"empty.spec.ts","suiteId":"${ID}","runnerId":"${RUNNER}"}}; `;
  const script = `${firstLine}
const { suiteId, runnerId } = __XJET.runtime;
const end = () => dispatch(Buffer.concat([Buffer.from([3]), Buffer.from(suiteId + runnerId), Buffer.from([0, 0, 3]), Buffer.alloc(12)]));
${body}
`;
  const suite = {
    path: 'empty.spec.ts',
    frame: Buffer.from(script + ID),
    suiteIdAt: firstLine.indexOf(ID),
    runnerIdAt: firstLine.indexOf(RUNNER)
  };
  return Array.from({ length: count }, () => suite);
}
