package dev.xjetremote.worker;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.WorkerState;
import java.util.List;

/**
 * A worker at one moment.
 *
 * @param state what it has announced last
 * @param suites those that it has, without their scripts
 */
public record WorkerView(WorkerState state, List<Suite> suites) {}
