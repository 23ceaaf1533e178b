/* A suite that ends with its first line: what it takes is what any suite takes before its own code. */
const ID = 'xxxxxxxxxxxxxx';
const RUNNER = 'yyyyyyyyyyyyyy';

/** Resolves as captureSuites does, with `count` suites. */
export function emptySuites(count) {
  const firstLine = `globalThis.__XJET = {"runtime":{"path":"empty.spec.ts","suiteId":"${ID}","runnerId":"${RUNNER}"}}; `;
  const script = `${firstLine}
const { suiteId, runnerId } = __XJET.runtime;
dispatch(Buffer.concat([Buffer.from([3]), Buffer.from(suiteId + runnerId), Buffer.from([0, 0, 3]), Buffer.alloc(12)]));
`;
  const suite = {
    path: 'empty.spec.ts',
    frame: Buffer.from(script + ID),
    suiteIdAt: firstLine.indexOf(ID),
    runnerIdAt: firstLine.indexOf(RUNNER)
  };
  return Array.from({ length: count }, () => suite);
}
