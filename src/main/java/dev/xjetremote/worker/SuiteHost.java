package dev.xjetremote.worker;

import dev.xjetremote.bus.Packets;
import java.util.concurrent.Future;

/** What a run needs of the worker that it lives on. */
interface SuiteHost {
  /** Asks for a call of {@link SuiteRun#turn} on the lane. */
  void execute(SuiteRun run);

  /** Asks for a call of {@link SuiteRun#wake} in so many milliseconds. */
  Future<?> wakeLater(SuiteRun run, long delayMillis);

  /** Sends packets to the gateway, in the order of the calls. */
  void send(Packets packets);

  /** Sends the gateway a message about the suite, in the order of the calls. */
  void tell(SuiteRun run, Object message);

  /** The run has ended, though its last turn may go on. */
  void ended(SuiteRun run);

  /** The sandbox is gone, or nothing more is to be expected of it. */
  void disposed(SuiteRun run);

  /** The thread does not come back from the run's turn, and is to be replaced. */
  void lost(SuiteRun run, Thread thread);

  /** It has come back after all. */
  void returned(SuiteRun run, Thread thread);
}
