package dev.xjetremote.ops;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** {@code %msg} in {@code logback.xml}: the message as one printable line. */
public final class EscapedMessage extends MessageConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return LogText.oneLine(super.convert(event));
  }
}
