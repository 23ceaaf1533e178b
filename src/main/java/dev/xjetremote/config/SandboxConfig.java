package dev.xjetremote.config;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * What suites find around them.
 *
 * @param locale the default locale of Intl
 * @param timezone the time zone of Date
 * @param mount folders of the host, {@code HOST_DIR:/guest[:rw]} separated by commas; may be empty
 * @param modules a node_modules folder; may be empty
 * @param environment process.env
 * @param console where their console goes
 */
public record SandboxConfig(
    Locale locale,
    ZoneId timezone,
    String mount,
    String modules,
    Map<String, String> environment,
    ConsoleTarget console) {}
