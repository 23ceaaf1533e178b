/**
 * Dates in text as V8 reads them: the standard's form, and everything else by the rules of browsers
 * of long ago.
 *
 * <p>{@link dev.xjetremote.dates.DateText} is called by the engine's {@code Date}, which is woven
 * when the project is built (see {@link dev.xjetremote.dates.weave}), {@link
 * dev.xjetremote.dates.TimeZones} by its {@code Intl.DateTimeFormat}. The rules were compared with
 * Node 20.20's answers.
 */
@NullMarked
package dev.xjetremote.dates;

import org.jspecify.annotations.NullMarked;
