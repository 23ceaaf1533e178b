package dev.xjetremote.dispatch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A queue that serves its owners in turn, and each owner's elements in the order of their arrival,
 * so that an owner with a thousand elements does not keep one with three waiting. Not thread-safe.
 *
 * @param <O> owners, compared by {@code equals}
 * @param <E> elements
 */
final class FairQueue<O, E> {
  /** So many elements of an owner are looked at for a preferred one, and may overtake the first. */
  static final int LOOK_AHEAD = 16;

  /** One owner's elements. */
  private static final class Line<E> {
    final ArrayDeque<E> elements = new ArrayDeque<>();

    /** How many have overtaken the first element. */
    int overtaken;

    E take(Predicate<E> preferred) {
      if (overtaken < LOOK_AHEAD && !preferred.test(elements.getFirst())) {
        Iterator<E> ahead = elements.iterator();
        ahead.next();
        for (int i = 1; i < LOOK_AHEAD && ahead.hasNext(); i++) {
          E element = ahead.next();
          if (preferred.test(element)) {
            ahead.remove();
            overtaken++;
            return element;
          }
        }
      }
      overtaken = 0;
      return elements.removeFirst();
    }
  }

  /** Owners with something in the queue, the one that is next first. */
  private final Map<O, Line<E>> owners = new LinkedHashMap<>();

  /** Owners that are passed over, with what they have in the queue. */
  private final Map<O, Line<E>> held = new HashMap<>();

  private int size;

  /** Passes an owner over, whatever it has or gets, until {@link #release}. */
  void hold(O owner) {
    Line<E> line = owners.remove(owner);
    held.putIfAbsent(owner, line == null ? new Line<>() : line);
  }

  /** Ends {@link #hold}; the owner is the last in the line. */
  void release(O owner) {
    Line<E> line = held.remove(owner);
    if (line != null && !line.elements.isEmpty()) {
      owners.put(owner, line);
    }
  }

  void add(O owner, E element) {
    line(owner).elements.addLast(element);
    size++;
  }

  /** Puts an element back that {@link #poll} gave, before all others of its owner. */
  void putBack(O owner, E element) {
    line(owner).elements.addFirst(element);
    size++;
  }

  /**
   * Takes the next element, whose owner then goes to the end of the line. It is the owner's first,
   * or, if that is not {@code preferred}, one that is and comes soon after it; nothing is overtaken
   * more than {@value #LOOK_AHEAD} times.
   */
  Optional<E> poll(Predicate<E> preferred) {
    if (owners.isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<O, Line<E>> first = owners.entrySet().iterator().next();
    O owner = first.getKey();
    Line<E> line = first.getValue();
    owners.remove(owner);
    E element = line.take(preferred);
    if (!line.elements.isEmpty()) {
      owners.put(owner, line);
    }
    size--;
    return Optional.of(element);
  }

  /** Removes an owner's elements that match; says whether there were any. */
  boolean remove(O owner, Predicate<E> matches) {
    Line<E> line = held.getOrDefault(owner, owners.get(owner));
    if (line == null) {
      return false;
    }
    int before = line.elements.size();
    line.elements.removeIf(matches);
    int removed = before - line.elements.size();
    size -= removed;
    if (line.elements.isEmpty()) {
      owners.remove(owner);
    }
    return removed > 0;
  }

  /** Shows all elements, owner by owner. */
  void forEach(Consumer<E> visitor) {
    owners.values().forEach(line -> line.elements.forEach(visitor));
    held.values().forEach(line -> line.elements.forEach(visitor));
  }

  private Line<E> line(O owner) {
    Line<E> aside = held.get(owner);
    return aside != null ? aside : owners.computeIfAbsent(owner, o -> new Line<>());
  }

  int size() {
    return size;
  }
}
