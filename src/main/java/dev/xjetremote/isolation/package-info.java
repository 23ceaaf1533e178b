/**
 * Workers in processes beside the server, all in one ({@code --isolation thread}) or each in its
 * own ({@code --isolation process}): a collection of garbage stops no socket, and a suite that
 * cannot be stopped, fills the heap or brings the JVM down costs a child, while the server goes on.
 *
 * <p>{@code Housing} says how many there are and what they may do, {@code ChildPool} keeps them,
 * {@code Child} is one of them as the server sees it, {@code WorkerProcess} is the program that
 * runs in it. The two ends of the link, {@code Downlink} here and {@code Uplink} there, join the
 * two event buses, so that gateways, dispatchers and workers do not know the difference.
 *
 * <p>The link is the child's standard input and output, and not the clustered event bus: there is
 * no port that would have to be protected, no membership that would have to be agreed on and would
 * take seconds to notice a death, nothing to configure. The pipes are there as soon as the process
 * is, only the two processes can reach them, and both ends see at once when the other is gone: a
 * server that is killed leaves no orphan. Each end has to be of the same build, which they are.
 */
@NullMarked
package dev.xjetremote.isolation;

import org.jspecify.annotations.NullMarked;
