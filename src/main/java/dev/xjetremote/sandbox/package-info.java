/**
 * Evaluates a suite in a GraalJS context of its own that looks like Node 20. The only package,
 * besides {@code node}, that knows GraalJS; knows nothing of sockets or of Vert.x.
 */
@NullMarked
package dev.xjetremote.sandbox;

import org.jspecify.annotations.NullMarked;
