package dev.xjetremote.config;

import java.util.OptionalInt;

/**
 * Where health and metrics are served.
 *
 * @param host a name or an address
 * @param port which port, if any
 */
public record AdminConfig(String host, Port port) {
  /** A port that may depend on the role. */
  public enum Kind {
    /** A free port, or none in a worker. */
    AUTO,
    /** None. */
    OFF,
    /** A given one. */
    GIVEN
  }

  /**
   * The setting's value.
   *
   * @param kind how it is chosen
   * @param number the given one; 0 for a free one
   */
  public record Port(Kind kind, int number) {
    /** What is chosen where nothing is said. */
    public static final Port AUTO = new Port(Kind.AUTO, 0);

    /** No port. */
    public static final Port OFF = new Port(Kind.OFF, 0);
  }

  /** The port for a process with a role, 0 being a free one; empty for none. */
  public OptionalInt portOf(Role role) {
    boolean off = port.kind() == Kind.OFF || (port.kind() == Kind.AUTO && role == Role.WORKER);
    return off ? OptionalInt.empty() : OptionalInt.of(port.number());
  }
}
