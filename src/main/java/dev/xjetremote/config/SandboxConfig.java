package dev.xjetremote.config;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What suites find around them.
 *
 * @param locale the default locale of Intl
 * @param timezone the time zone of Date
 * @param mount folders of the host, {@code HOST_DIR:/guest[:rw]} separated by commas; may be empty
 * @param modules a node_modules folder; may be empty
 */
public record SandboxConfig(Locale locale, ZoneId timezone, String mount, String modules) {}
