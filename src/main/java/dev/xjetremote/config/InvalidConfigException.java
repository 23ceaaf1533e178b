package dev.xjetremote.config;

/** A setting cannot be used. The message names the key, the value and what is allowed. */
public final class InvalidConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception with a message for the person at the keyboard. */
  public InvalidConfigException(String message) {
    super(message);
  }
}
