package dev.xjetremote.cli;

import java.util.Map;
import picocli.CommandLine.Command;

@Command(name = "demo")
final class DemoCommand implements java.util.concurrent.Callable<Integer> {
  DemoCommand(Map<String, String> e) {}

  @Override
  public Integer call() {
    return 0;
  }
}
