package dev.xjetremote.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values made from texts, the least recently used dropped once the texts are longer than a limit
 * altogether. What is kept is held strongly: the engine reuses parsed code only as long as somebody
 * holds its source. Thread-safe; a value may be made twice by two threads at once, which does no
 * harm.
 */
final class SourceCache<V> {
  private record Key(String name, String text) {}

  private final long maxCharacters;
  private final LinkedHashMap<Key, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;
  private long hits;
  private long misses;

  SourceCache(long maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /** The value for a text under a name, or what {@code make} makes, null being not kept. */
  @Nullable V get(String name, String text, Supplier<? extends @Nullable V> make) {
    Key key = new Key(name, text);
    synchronized (this) {
      V known = values.get(key);
      if (known != null) {
        hits++;
        return known;
      }
      misses++;
    }
    V made = make.get();
    if (made != null && text.length() <= maxCharacters) {
      put(key, made);
    }
    return made;
  }

  private synchronized void put(Key key, V value) {
    if (values.put(key, value) == null) {
      characters += key.text().length();
    }
    var eldest = values.entrySet().iterator();
    while (characters > maxCharacters) {
      Map.Entry<Key, V> dropped = eldest.next();
      eldest.remove();
      characters -= dropped.getKey().text().length();
    }
  }

  /** How often a value was there. */
  synchronized long hits() {
    return hits;
  }

  /** How often a value had to be made. */
  synchronized long misses() {
    return misses;
  }

  /** The length of all texts that are kept. */
  synchronized long characters() {
    return characters;
  }
}
