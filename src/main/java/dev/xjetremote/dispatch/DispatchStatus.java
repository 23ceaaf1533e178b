package dev.xjetremote.dispatch;

import java.util.List;

/**
 * What a dispatcher knew at one moment.
 *
 * @param workers the workers that it knows
 * @param runners the connections that have suites waiting or running
 */
public record DispatchStatus(List<WorkerStatus> workers, List<RunnerStatus> runners) {
  /**
   * A worker.
   *
   * @param worker its address
   * @param node the process that it lives in
   * @param free how many suites it can take
   * @param running what this dispatcher has given it
   */
  public record WorkerStatus(String worker, String node, int free, List<SuiteStatus> running) {}

  /**
   * A suite that runs.
   *
   * @param path its spec file
   */
  public record SuiteStatus(String suiteId, String runnerId, String path) {}

  /**
   * A connection.
   *
   * @param waiting suites in the queue
   * @param running suites on workers
   */
  public record RunnerStatus(String runnerId, int waiting, int running) {}

  /** Suites in the queue. */
  public int waiting() {
    return runners.stream().mapToInt(RunnerStatus::waiting).sum();
  }

  /** Suites on workers. */
  public int running() {
    return workers.stream().mapToInt(worker -> worker.running().size()).sum();
  }
}
