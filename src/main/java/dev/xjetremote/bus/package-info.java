/**
 * Every address and every message of the event bus, with one codec each. Messages are immutable:
 * inside a process they are handed over as they are, across a cluster they are encoded.
 */
@NullMarked
package dev.xjetremote.bus;

import org.jspecify.annotations.NullMarked;
