import { env } from 'process';
import { XjetRemoteRunner } from 'xjet-remote-runner';

export default {
  files: [ '**/specs/*.spec.ts' ],
  parallel: 4,
  testRunners: [
    new XjetRemoteRunner({ name: 'xjet-remote', host: '127.0.0.1', port: Number(env.XJET_REMOTE_PORT ?? 3000) })
  ],
  build: { platform: 'node' }
};
