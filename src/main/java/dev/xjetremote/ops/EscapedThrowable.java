package dev.xjetremote.ops;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** {@code %ex} in {@code logback.xml}: a stack trace whose lines cannot pass for messages. */
public final class EscapedThrowable extends ThrowableProxyConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return LogText.indented(super.convert(event));
  }
}
