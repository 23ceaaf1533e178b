/**
 * Weaves calls of {@link dev.xjetremote.words.EngineWords} into classes of the engine when the
 * project is built. Not part of the server.
 */
@NullMarked
package dev.xjetremote.words.weave;

import org.jspecify.annotations.NullMarked;
