/**
 * Runs when the project is built, not when it runs: has the engine's {@code Date} read text as
 * {@link dev.xjetremote.dates.DateText} does.
 */
@NullMarked
package dev.xjetremote.dates.weave;

import org.jspecify.annotations.NullMarked;
