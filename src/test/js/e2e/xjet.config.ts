import { env, stderr } from 'process';
import { ClientProvider } from './client.provider';
import { XjetRemoteRunner } from '../../../main/js/runner/index.js';

// xJet evaluates this file without a `process` global, hence the import. With no port set,
// testRunners stays undefined and xJet runs the suites itself, in Node's vm: that is the oracle.
const host = env.E2E_HOST ?? '127.0.0.1';
const port = Number(env.E2E_PORT ?? 0);
const set = env.E2E_SET ?? 'specs';
const names = [ 'remote', 'remote2' ].slice(0, Number(env.E2E_RUNNERS ?? 1));
const makeRunner = (name: string) => counted(env.E2E_CLIENT === 'package'
  ? new XjetRemoteRunner({ name, host, port })
  : new ClientProvider(name, host, port));

/** Says at the end how many packets came that mean nothing: kind Status, type 0. */
function counted(runner: any) {
  let empty = 0;
  const connect = runner.connect.bind(runner);
  const disconnect = runner.disconnect.bind(runner);
  runner.connect = (deliver: (packet: Buffer) => void, ...rest: Array<unknown>) => connect((packet: Buffer) => {
    const body = 31 + packet.readUInt16LE(29);
    if (packet[0] === 3 && (packet[body] & 31) === 0) empty++;
    deliver(packet);
  }, ...rest);
  runner.disconnect = () => {
    stderr.write(`empty packets: ${ empty }\n`);

    return disconnect();
  };

  return runner;
}

export default {
  files: [ `**/${ set }/**/*.spec.ts` ],
  // In a pattern of xJet `specs/**` stands for every folder whose name begins so.
  exclude: [ 'specs', 'specs-late', 'specs-console' ].filter((folder) => folder !== set),
  parallel: Number(env.E2E_PARALLEL ?? 1),
  timeout: 5000,
  testRunners: port ? names.map(makeRunner) : undefined,
  build: { platform: 'node' }
};
