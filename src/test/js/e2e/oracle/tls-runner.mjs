/*
 * A client with TLS, as people would have it. Arguments: what to be, the server's port, the folder
 * of the certificates, and
 *   runner NAME   the runner of this project, showing NAME.crt unless NAME is empty, with one suite
 *   old PROTOCOL  a client that speaks nothing newer
 * It prints the first packet, or the error.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tls from 'node:tls';
import { XjetRemoteRunner } from '../../../../main/js/runner/index.mjs';

const [kind, port, folder, argument] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name));
const ca = read('servers.crt');

if (kind === 'old') {
  const socket = tls.connect({
    host: '127.0.0.1', port: Number(port), ca,
    minVersion: 'TLSv1', maxVersion: argument, ciphers: 'DEFAULT@SECLEVEL=0'
  });
  socket.once('error', (error) => console.log(`error: ${error.message}`));
  socket.once('secureConnect', () => {
    console.log('connected');
    socket.destroy();
  });
} else {
  const shown = argument ? { cert: read(`${argument}.crt`), key: read(`${argument}.key`) } : {};
  const runner = new XjetRemoteRunner({ port: Number(port), tls: { ca, ...shown } });
  const end = (line) => {
    console.log(line);
    runner.disconnect();
  };
  try {
    await runner.connect((packet) => {
      // A packet that the runner makes itself is an Error; a server's starts otherwise here.
      end(packet[0] === 2 ? `error: ${packet.toString('latin1')}` : `packet: ${packet}`);
    }, 'runner-0000001');
    runner.dispatch(Buffer.from('hello'), 'suite-00000001');
  } catch (error) {
    end(`error: ${error.message}`);
  }
}
