package dev.xjetremote.bus;

import java.lang.management.ManagementFactory;
import java.util.UUID;

/** The process that we are in, as the rest of the cluster knows it. */
public final class Node {
  /**
   * Names the process for people, and no other process of the cluster: "4711@host-3f2a". Two
   * containers may well share their host's name and their process's number.
   */
  public static final String ID =
      ManagementFactory.getRuntimeMXBean().getName()
          + "-"
          + UUID.randomUUID().toString().substring(0, 4);

  private Node() {}
}
