/**
 * Frames and packets: what crosses the wire between a runner and a server. Knows Vert.x {@code
 * Buffer} and {@code RecordParser} and nothing else of Vert.x; knows no sockets.
 */
@NullMarked
package dev.xjetremote.protocol;

import org.jspecify.annotations.NullMarked;
