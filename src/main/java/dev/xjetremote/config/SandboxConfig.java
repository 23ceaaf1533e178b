package dev.xjetremote.config;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What suites find around them.
 *
 * @param locale the default locale of Intl
 * @param timezone the time zone of Date
 */
public record SandboxConfig(Locale locale, ZoneId timezone) {}
