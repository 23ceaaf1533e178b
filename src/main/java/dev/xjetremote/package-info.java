/**
 * xjet-remote runs xJet test suites away from the machine where xJet runs. A suite's journey:
 *
 * <ol>
 *   <li>{@code cli} reads flags, {@code config} gives them types, {@code server} starts the rest.
 *   <li>{@code gateway} owns the sockets; {@code protocol} cuts their bytes into suites.
 *   <li>{@code dispatch} queues a suite until a worker has a place for it.
 *   <li>{@code bus} carries it to the worker, and its packets back; all messages are there.
 *   <li>{@code isolation} keeps workers in processes beside the server.
 *   <li>{@code worker} gives it a life: turns, timers, deadlines, exactly one terminal packet.
 *   <li>{@code sandbox} is one GraalJS context that looks like Node; {@code node} is what Node's
 *       modules need of the host; {@code words} and {@code positions} make the engine's errors and
 *       stack frames read as V8's, {@code dates} has it read dates so.
 *   <li>Back at the gateway, the packets go to the socket as fast as the runner reads them.
 * </ol>
 *
 * <p>{@code ops} shows all this to those who run it: log, health, metrics.
 *
 * <p>Arrows go one way: down this list, and never back up.
 */
@NullMarked
package dev.xjetremote;

import org.jspecify.annotations.NullMarked;
