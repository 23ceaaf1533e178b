import type { ConnectionOptions } from 'node:tls';

export interface XjetRemoteRunnerOptions {
  /** Name of the runner in xJet's report; default `xjet-remote`. */
  name?: string;
  /** Host name or address of the server; default `127.0.0.1`. */
  host?: string;
  /** TCP port of the server; default 3000. */
  port?: number;
  /** `true` or options of `tls.connect` if the server listens with TLS; default: no TLS. */
  tls?: boolean | ConnectionOptions;
  /** Milliseconds to wait for a connection; default 5000. */
  connectTimeout?: number;
}

/** A runner for the `testRunners` of xJet's config: sends each suite to an xjet-remote server. */
export declare class XjetRemoteRunner {
  /** Set by xJet. */
  id?: string;
  readonly name: string;
  readonly connectionTimeout: number;
  readonly dispatchTimeout: number;

  constructor(options?: XjetRemoteRunnerOptions);

  /**
   * Connects and sends the runner id. Rejects with an error that names host and port.
   *
   * @param deliver called for each packet of the server, and once with an Error packet
   *   for each suite that is still without a result when the connection is lost
   */
  connect(deliver: (packet: Buffer) => void, runnerId: string): Promise<void>;

  /** Sends one suite; throws if the connection is lost. */
  dispatch(suite: Buffer, suiteId: string): void;

  /** Closes the connection; resolves once it is closed. */
  disconnect(): Promise<void>;
}
