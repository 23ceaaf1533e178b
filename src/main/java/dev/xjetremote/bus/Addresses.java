package dev.xjetremote.bus;

import java.util.UUID;

/** The event bus addresses: who listens where, and for which messages. */
public final class Addresses {
  /** All dispatchers hear of workers here: {@link WorkerState} and {@link WorkerGone}. */
  public static final String WORKERS = "xjet.workers";

  /** All workers hear of dispatchers here: {@link DispatcherAlive}. */
  public static final String DISPATCHERS = "xjet.dispatchers";

  /** The server of a worker in a process of its own takes {@link WorkerReport} here. */
  public static final String REPORTS = "xjet.reports";

  private static final String GATEWAY_PREFIX = "xjet.gateway.";
  private static final String DISPATCHER_PREFIX = "xjet.dispatcher.";

  private Addresses() {}

  /**
   * A dispatcher takes {@link Suite}, {@link Hold} and {@link Cancel} from its gateways and {@link
   * SuiteEnded} and {@link SuiteDropped} from workers.
   */
  public static String dispatcher() {
    return unique(DISPATCHER_PREFIX);
  }

  /** A gateway instance takes {@link Packets}, {@link SuiteTaken} and {@link SuiteLost}. */
  public static String gateway() {
    return unique(GATEWAY_PREFIX);
  }

  /**
   * A worker instance takes {@link SuiteOffer}, {@link SuiteBytes}, {@link Cancel} and {@link
   * PacketCredit}.
   */
  public static String worker() {
    return unique("xjet.worker.");
  }

  /**
   * Whether an address lies in the server, seen from a process that it keeps for a worker:
   * gateways, dispatchers, and where workers are announced.
   */
  public static boolean isOfServer(String address) {
    return address.equals(WORKERS)
        || address.equals(REPORTS)
        || address.startsWith(GATEWAY_PREFIX)
        || address.startsWith(DISPATCHER_PREFIX);
  }

  private static String unique(String prefix) {
    return prefix + UUID.randomUUID();
  }
}
