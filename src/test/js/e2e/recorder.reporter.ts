import { mkdirSync, writeFileSync } from 'fs';
import { dirname } from 'path';

type Message = Record<string, any>;

/**
 * An xJet reporter that keeps every message in the order of its arrival. xJet's own JSON report
 * leaves out logs and the order, and puts tests of nested describes under the root.
 */
export default class RecorderReporter {
  private report: Record<string, Record<string, Message>> = {};

  constructor(private readonly logLevel: number, private readonly outFilePath?: string) {
  }

  init(suites: Array<string>, runners: Array<{ name: string }>): void {
    for (const { name } of runners) {
      this.report[name] = {};
      for (const suite of suites)
        this.report[name][suite] = { runner: name, suiteName: suite, records: [] };
    }
  }

  log(event: Message): void {
    this.record('log', event, {
      level: event.level,
      message: event.message,
      ancestry: event.ancestry,
      line: event.invocation?.line,
      column: event.invocation?.column
    });
  }

  suiteStart(event: Message): void {
    this.record('suiteStart', event, {});
  }

  suiteEnd(event: Message): void {
    this.record('suiteEnd', event, { errors: event.error ? [ event.error ] : [] });
  }

  describeStart(event: Message): void {
    this.record('describeStart', event, this.assertion(event));
  }

  describeEnd(event: Message): void {
    this.record('describeEnd', event, { ...this.assertion(event), errors: event.errors ?? [] });
  }

  testStart(event: Message): void {
    this.record('testStart', event, this.assertion(event));
  }

  testEnd(event: Message): void {
    this.record('testEnd', event, { ...this.assertion(event), passed: event.passed, errors: event.errors ?? [] });
  }

  finish(): void {
    const text = JSON.stringify(this.report, null, 1);
    if (!this.outFilePath) {
      console.log(text);

      return;
    }

    mkdirSync(dirname(this.outFilePath), { recursive: true });
    writeFileSync(this.outFilePath, text);
  }

  private assertion({ ancestry, description, skipped, todo }: Message): Message {
    return { ancestry, description, skipped, todo };
  }

  private record(kind: string, event: Message, fields: Message): void {
    this.report[event.runner][event.suite].records.push({ kind, ...fields });
  }
}
