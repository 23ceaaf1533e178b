/**
 * Runs suites: a verticle per worker, a lane of turns, and for every suite the life from its first
 * turn to its one terminal packet.
 */
@NullMarked
package dev.xjetremote.worker;

import org.jspecify.annotations.NullMarked;
