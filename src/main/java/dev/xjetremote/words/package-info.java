/**
 * V8's words for the engine's errors: what GraalJS says, as Node 20 says it.
 *
 * <p>{@link dev.xjetremote.words.EngineWords} is called by engine classes that are woven when the
 * project is built (see {@link dev.xjetremote.words.weave}). Rules are grouped by subject, one
 * {@code …Words} class each; what they need to know of an error comes from {@link
 * dev.xjetremote.words.Fault}. The words were taken from Node 20.20 by observation.
 */
@NullMarked
package dev.xjetremote.words;

import org.jspecify.annotations.NullMarked;
