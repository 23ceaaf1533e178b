package dev.xjetremote.sandbox;

import dev.xjetremote.node.FileOptions;
import dev.xjetremote.node.Mount;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What every sandbox of a factory is given.
 *
 * @param locale the default locale of {@code Intl} and of {@code toLocaleString}
 * @param zone the time zone of {@code Date}
 * @param environment {@code process.env}; nothing of the host's own environment is added
 * @param files what a suite's file system is made of
 * @param locatesConsole whether the console's messages are to say where they come from
 * @param limits what it may hold
 */
public record SandboxOptions(
    Locale locale,
    ZoneId zone,
    Map<String, String> environment,
    FileOptions files,
    boolean locatesConsole,
    SandboxLimits limits) {
  /** With files in memory only and without limits. */
  public SandboxOptions(Locale locale, ZoneId zone, Map<String, String> environment) {
    this(locale, zone, environment, FileOptions.DEFAULT, false, SandboxLimits.NONE);
  }

  public SandboxOptions {
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** The host's locale and time zone, as Node takes them, and an empty environment. */
  public static SandboxOptions defaults() {
    return new SandboxOptions(Locale.getDefault(), ZoneId.systemDefault(), Map.of());
  }

  public SandboxOptions withEnvironment(Map<String, String> entries) {
    return new SandboxOptions(locale, zone, entries, files, locatesConsole, limits);
  }

  /**
   * With folders of the host.
   *
   * @param mounts each {@code HOST_DIR:/guest[:rw]}, separated by commas; may be empty
   * @throws IllegalArgumentException with a clause for the operator, if one of them cannot be used
   */
  public SandboxOptions withMounts(String mounts) {
    List<Mount> folders = new ArrayList<>(files.mounts());
    for (String mount : mounts.split(",", -1)) {
      if (!mount.isBlank()) {
        folders.add(Mount.parse(mount.trim()));
      }
    }
    return withFiles(files.withMounts(folders));
  }

  /**
   * With packages of the host.
   *
   * @param modules a node_modules folder; may be empty
   * @throws IllegalArgumentException with a clause for the operator, if it cannot be used
   */
  public SandboxOptions withModules(String modules) {
    if (modules.isBlank()) {
      return this;
    }
    List<Mount> folders = new ArrayList<>(files.mounts());
    folders.add(Mount.ofModules(modules));
    return withFiles(files.withMounts(folders));
  }

  public SandboxOptions withFiles(FileOptions others) {
    return new SandboxOptions(locale, zone, environment, others, locatesConsole, limits);
  }

  public SandboxOptions withLocatedConsole() {
    return new SandboxOptions(locale, zone, environment, files, true, limits);
  }

  public SandboxOptions withLimits(SandboxLimits others) {
    return new SandboxOptions(locale, zone, environment, files, locatesConsole, others);
  }
}
