package dev.xjetremote.isolation;

import dev.xjetremote.config.Isolation;
import dev.xjetremote.config.IsolationConfig;
import dev.xjetremote.config.WorkerConfig;
import java.time.Duration;
import java.util.OptionalLong;

/** How workers are spread over children, and how patient the server is with one of these. */
enum Housing {
  /** All in one, which is as large as the server may be; what one loses all would lose. */
  TOGETHER {
    @Override
    int children(WorkerConfig config) {
      return 1;
    }

    @Override
    int workersEach(WorkerConfig config) {
      return config.count();
    }

    /** A second one of this size is for nobody to keep in reserve. */
    @Override
    int spares() {
      return 0;
    }

    /** A collection of some GiB that are full takes many seconds on a machine with much to do. */
    @Override
    Duration silence() {
      return Duration.ofSeconds(20);
    }

    @Override
    Duration retirement(WorkerConfig config) {
      return config.limits().time().suite();
    }

    @Override
    OptionalLong memory(IsolationConfig config) {
      return OptionalLong.empty();
    }

    @Override
    String nameOf(int number) {
      return "workers-" + number;
    }
  },

  /** One in each. */
  APART {
    @Override
    int children(WorkerConfig config) {
      return config.count();
    }

    @Override
    int workersEach(WorkerConfig config) {
      return 1;
    }

    @Override
    int spares() {
      return 1;
    }

    /** Eight of its worker's words. */
    @Override
    Duration silence() {
      return Duration.ofSeconds(4);
    }

    @Override
    Duration retirement(WorkerConfig config) {
      return Duration.ofSeconds(10);
    }

    @Override
    OptionalLong memory(IsolationConfig config) {
      return OptionalLong.of(config.childMemory() + config.childNativeMemory());
    }

    @Override
    String nameOf(int number) {
      return "worker-" + number;
    }
  };

  static Housing of(Isolation mode) {
    return switch (mode) {
      case THREAD -> TOGETHER;
      case PROCESS -> APART;
      case NONE -> throw new IllegalArgumentException("workers of the server have no housing");
    };
  }

  /** How many children there are, with so many workers each. */
  abstract int children(WorkerConfig config);

  abstract int workersEach(WorkerConfig config);

  /** Children in reserve. */
  abstract int spares();

  /** So long without a word, and a child hangs. */
  abstract Duration silence();

  /** How long suites may go on in a child that is to be replaced. */
  abstract Duration retirement(WorkerConfig config);

  /** Bytes that a child's process may take, if anybody looks at that. */
  abstract OptionalLong memory(IsolationConfig config);

  /** A child's name, for the log and the metrics. */
  abstract String nameOf(int number);
}
