package dev.xjetremote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product as a user starts it: a process of its own, from the jar. */
public final class ServerProcess implements AutoCloseable {
  private static final String LISTENING = "xjet-remote listening on ";
  private static final String JOINED = "xjet-remote worker joined ";
  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final BufferedReader output;
  private final String ready;

  private ServerProcess(Process process) throws IOException {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    if (line == null || !(line.startsWith(LISTENING) || line.startsWith(JOINED))) {
      process.destroyForcibly();
      throw new AssertionError("the server said: " + line);
    }
    this.ready = line;
  }

  /** Starts {@code serve} on a free port and waits until it listens. */
  public static ServerProcess serve(String... flags) throws IOException {
    List<String> command = command("serve", "--port", "0");
    command.addAll(List.of(flags));
    return start(command, ProcessBuilder.Redirect.DISCARD);
  }

  /** Starts any command that runs a role, and waits until it says that it is ready. */
  public static ServerProcess start(List<String> command, ProcessBuilder.Redirect log)
      throws IOException {
    return new ServerProcess(new ProcessBuilder(command).redirectError(log).start());
  }

  /** The command line that runs the jar with the Java that runs the tests. */
  public static List<String> command(String... arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path jar() {
    return Path.of(System.getProperty("xjet-remote.jar", "target/xjet-remote.jar"));
  }

  /** The processes that the server has started and that live. */
  public List<ProcessHandle> children() {
    return process.children().toList();
  }

  /** The port that runners connect to. */
  public int port() {
    assertThat(ready).startsWith(LISTENING);
    return Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1));
  }

  public long pid() {
    return process.pid();
  }

  /** Sends a signal by its name, "STOP", to the server and its children: as for a whole machine. */
  public void signalAll(String name) throws IOException, InterruptedException {
    List<String> kill = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(pid())));
    children().forEach(child -> kill.add(String.valueOf(child.pid())));
    assertThat(new ProcessBuilder(kill).inheritIO().start().waitFor()).isZero();
  }

  /** Sends SIGTERM; gives the exit code. */
  public int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  private int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the server did not end in " + LIMIT_SECONDS + " seconds");
    }
    return process.exitValue();
  }

  /** Sends SIGKILL. */
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() throws IOException {
    kill();
    output.close();
  }
}
