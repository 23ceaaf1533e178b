package dev.xjetremote.protocol;

/** The peer does not speak the protocol; its connection is beyond repair. The message says why. */
public final class ProtocolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception; {@code message} names the offence and what was expected. */
  public ProtocolException(String message) {
    super(message);
  }
}
