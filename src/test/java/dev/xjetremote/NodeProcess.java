package dev.xjetremote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the installed Node, the oracle of many tests. */
public final class NodeProcess {
  private static final long LIMIT_MINUTES = 10;

  private NodeProcess() {}

  /** Runs a script with a text as its standard input; gives its standard output. */
  public static String run(Path script, String input, String... arguments) {
    try {
      Path in = Files.createTempFile("node", ".in");
      Path out = Files.createTempFile("node", ".out");
      try {
        Files.writeString(in, input);
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        command.addAll(List.of(arguments));
        Process process =
            new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new AssertionError(command + " did not end in " + LIMIT_MINUTES + " minutes");
        }
        String output = Files.readString(out, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
          throw new AssertionError(command + " ended with " + process.exitValue() + ":\n" + output);
        }
        return output;
      } finally {
        Files.delete(in);
        Files.delete(out);
      }
    } catch (IOException e) {
      throw new AssertionError("Node.js 20 is needed for this test", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
