package dev.xjetremote.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of the machine's memory a process takes: its heap and all that is beside it. Only Linux
 * says so, in {@code /proc/<pid>/status} (proc(5)); other systems say nothing. Thread-safe.
 */
final class ProcessMemory {
  private static final Logger log = LoggerFactory.getLogger(ProcessMemory.class);

  private static final long KIB = 1024;

  private ProcessMemory() {}

  /** Bytes in memory and in swap space; empty if nobody knows, or the process has ended. */
  static OptionalLong of(long processId) {
    Path status = Path.of("/proc", String.valueOf(processId), "status");
    try (Stream<String> lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
      // A process that has ended, but is still known, has neither line.
      return lines
          .filter(line -> line.startsWith("VmRSS:") || line.startsWith("VmSwap:"))
          .mapToLong(line -> KIB * Long.parseLong(line.replaceAll("\\D", "")))
          .reduce(Long::sum);
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (IOException | UncheckedIOException e) {
      log.debug("the memory of process {} is not known", processId, e);
      return OptionalLong.empty();
    }
  }
}
