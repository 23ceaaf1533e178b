package dev.xjetremote.config;

import static dev.xjetremote.config.Formats.DAY;
import static dev.xjetremote.config.Formats.GIB;
import static dev.xjetremote.config.Formats.KIB;
import static dev.xjetremote.config.Formats.MIB;
import static dev.xjetremote.config.Formats.anyText;
import static dev.xjetremote.config.Formats.bytes;
import static dev.xjetremote.config.Formats.duration;
import static dev.xjetremote.config.Formats.languageTag;
import static dev.xjetremote.config.Formats.oneOf;
import static dev.xjetremote.config.Formats.timezone;
import static dev.xjetremote.config.Formats.wholeNumber;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What is the business of those alone who run suites. */
final class WorkerSettings {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  static final Setting<Integer> WORKERS =
      new Setting<>(
          "workers", wholeNumber(1, 256), CORES, "suites that run at the same moment (the cores)");

  static final Setting<Isolation> ISOLATION =
      new Setting<>(
          "isolation",
          oneOf(Isolation.class),
          Isolation.THREAD,
          "where workers live: all in a process beside the server (thread), each in one of its own (process), in the server itself (none)");

  static final Setting<Long> CHILD_MEMORY =
      new Setting<>(
          "childMemory",
          bytes(128 * MIB, 1024 * GIB),
          GIB,
          "heap of each worker with --isolation process");

  static final Setting<Long> CHILD_NATIVE_MEMORY =
      new Setting<>(
          "childNativeMemory",
          bytes(256 * MIB, 1024 * GIB),
          768 * MIB,
          "memory that such a worker may take beside its heap before it is replaced (Linux only)");

  static final Setting<Locale> LOCALE =
      new Setting<>(
          "locale", languageTag(), hostLocale(), "locale of suites (the host's, from LANG)");

  static final Setting<ZoneId> TIMEZONE =
      new Setting<>(
          "timezone",
          timezone(),
          ZoneId.systemDefault(),
          "time zone of suites (the host's, from TZ)");

  static final Setting<String> MOUNT =
      new Setting<>(
          "mount",
          anyText("folders as HOST_DIR:/guest[:rw], separated by commas").asList(),
          "",
          "folders of the host that suites may read, or write with :rw (none)");

  static final Setting<String> MODULES =
      new Setting<>(
          "modules",
          anyText("a folder"),
          "",
          "node_modules folder whose CommonJS packages suites may require (none)");

  static final Setting<GrantedEnvironment> ENV =
      new Setting<>(
          "env",
          GrantedEnvironment.FORMAT,
          GrantedEnvironment.NONE,
          "process.env of suites: NAME=value, or NAME to pass the host's value on (none)");

  static final Setting<ConsoleTarget> CONSOLE =
      new Setting<>(
          "console",
          oneOf(ConsoleTarget.class),
          ConsoleTarget.LOG,
          "where the console of suites goes: to this log at level debug, to the runner, nowhere");

  static final Setting<Integer> LIVE_SUITES =
      new Setting<>(
          "limits.liveSuites",
          wholeNumber(1, 10_000),
          32,
          "suites that one worker keeps while they wait for timers");

  static final Setting<Duration> TURN_TIMEOUT =
      new Setting<>(
          "limits.turnTimeout",
          duration(Duration.ofMillis(100), DAY),
          Duration.ofSeconds(30),
          "how long a suite may run without yielding");

  static final Setting<Duration> SUITE_TIMEOUT =
      new Setting<>(
          "limits.suiteTimeout",
          duration(Duration.ofMillis(100), DAY),
          Duration.ofMinutes(10),
          "how long a suite may take from its start to its end");

  static final Setting<Long> OUTPUT_WINDOW =
      new Setting<>(
          "limits.outputWindow",
          bytes(64 * KIB, GIB),
          MIB,
          "output not yet read by the runner at which a suite is paused");

  static final Setting<Long> UNREAD_OUTPUT =
      new Setting<>(
          "limits.unreadOutput",
          bytes(64 * KIB, GIB),
          64 * MIB,
          "output not yet read by the runner at which a suite is ended");

  static final Setting<Long> SUITE_MEMORY =
      new Setting<>(
          "limits.suiteMemory",
          bytes(MIB, 2 * GIB),
          512 * MIB,
          "longest buffer of a suite, and what it may allocate before it is ended when memory is short; at most a quarter of the heap");

  /**
   * Node recurses about 11,000 plain calls deep; GraalJS's interpreter needs some 1.2 KiB a call
   * (614 calls on 1 MB, 12,292 on 16 MB). With 512 MB a recursion could not be cancelled for
   * seconds.
   */
  static final Setting<Long> SUITE_STACK =
      new Setting<>(
          "limits.suiteStack",
          bytes(MIB, 256 * MIB),
          32 * MIB,
          "stack of a suite; past it, its script gets the RangeError that Node throws, too");

  static final Setting<Integer> SUITE_TIMERS =
      new Setting<>(
          "limits.suiteTimers",
          wholeNumber(1, 10_000_000),
          100_000,
          "timers and immediates that a suite may have waiting");

  static final Setting<Duration> KILL_GRACE =
      new Setting<>(
          "limits.killGrace",
          duration(Duration.ofMillis(100), Duration.ofMinutes(10)),
          Duration.ofSeconds(2),
          "how long a cancelled suite may take to let go of its thread, before another one replaces it");

  static final Setting<Integer> STRAY_THREADS =
      new Setting<>(
          "limits.strayThreads",
          wholeNumber(1, 1_000),
          4,
          "threads lost to suites at a time with which the process of the workers is replaced, or not healthy with --isolation none");

  /** In the order of {@code --help}. */
  static final List<Setting<?>> ALL =
      List.of(
          WORKERS,
          ISOLATION,
          CHILD_MEMORY,
          CHILD_NATIVE_MEMORY,
          LOCALE,
          TIMEZONE,
          MOUNT,
          MODULES,
          ENV,
          CONSOLE,
          LIVE_SUITES,
          TURN_TIMEOUT,
          SUITE_TIMEOUT,
          OUTPUT_WINDOW,
          UNREAD_OUTPUT,
          SUITE_MEMORY,
          SUITE_STACK,
          SUITE_TIMERS,
          KILL_GRACE,
          STRAY_THREADS);

  private WorkerSettings() {}

  /** Node takes the C locale, which has no language, for en-US; so do suites here. */
  private static Locale hostLocale() {
    Locale host = Locale.getDefault();
    boolean unset = host.getLanguage().isEmpty() || host.getCountry().isEmpty();
    return unset ? Locale.US : host;
  }
}
