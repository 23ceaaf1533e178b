/**
 * V8's positions for GraalJS's stack frames: the property that was missing rather than the start of
 * the whole expression, the operator, the key's bracket, the iterable, the {@code await}; and
 * frames written as V8 writes them.
 *
 * <p>The engine's classes are woven when the project is built (see {@link
 * dev.xjetremote.positions.weave}); {@link dev.xjetremote.positions.FramePosition} and {@link
 * dev.xjetremote.positions.FrameText} are what they call. Nothing is done until a stack is
 * captured. The rules were found by comparing with Node 20.20.
 */
@NullMarked
package dev.xjetremote.positions;

import org.jspecify.annotations.NullMarked;
