package dev.xjetremote.bus;

import java.util.UUID;

/** The event bus addresses: who listens where, and for which messages. */
public final class Addresses {
  /**
   * The dispatcher takes {@link Suite}, {@link WorkerCredit}, {@link SuiteEnded}, {@link Cancel}.
   */
  public static final String DISPATCHER = "xjet.dispatcher";

  private Addresses() {}

  /** A gateway instance takes {@link Packets} and {@link SuiteTaken}. */
  public static String gateway() {
    return "xjet.gateway." + UUID.randomUUID();
  }

  /** A worker instance takes {@link Suite}, {@link Cancel} and {@link PacketCredit}. */
  public static String worker() {
    return "xjet.worker." + UUID.randomUUID();
  }
}
