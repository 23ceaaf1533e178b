package dev.xjetremote.words;

import org.jspecify.annotations.Nullable;

/** Words for one kind of error. */
@FunctionalInterface
interface Rule {
  /** V8's words, or null to leave the engine's. */
  @Nullable String words(Fault fault);
}
