/**
 * The sockets: one verticle per event loop, one {@link dev.xjetremote.gateway.RunnerConnection} per
 * runner. Suites go out to the dispatcher, packets come in from the workers.
 */
@NullMarked
package dev.xjetremote.gateway;

import org.jspecify.annotations.NullMarked;
