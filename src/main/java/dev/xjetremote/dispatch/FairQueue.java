package dev.xjetremote.dispatch;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A queue that serves its owners in turn, and each owner's elements in the order of their arrival,
 * so that an owner with a thousand elements does not keep one with three waiting. Not thread-safe.
 *
 * @param <O> owners, compared by {@code equals}
 * @param <E> elements
 */
final class FairQueue<O, E> {
  /** Owners with something in the queue, the one that is next first. */
  private final Map<O, ArrayDeque<E>> owners = new LinkedHashMap<>();

  private int size;

  void add(O owner, E element) {
    owners.computeIfAbsent(owner, o -> new ArrayDeque<>()).addLast(element);
    size++;
  }

  /** Puts an element back that {@link #poll} gave, before all others of its owner. */
  void putBack(O owner, E element) {
    owners.computeIfAbsent(owner, o -> new ArrayDeque<>()).addFirst(element);
    size++;
  }

  /** Takes the next element, whose owner then goes to the end of the line. */
  Optional<E> poll() {
    if (owners.isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<O, ArrayDeque<E>> first = owners.entrySet().iterator().next();
    O owner = first.getKey();
    ArrayDeque<E> elements = first.getValue();
    owners.remove(owner);
    E element = elements.removeFirst();
    if (!elements.isEmpty()) {
      owners.put(owner, elements);
    }
    size--;
    return Optional.of(element);
  }

  /** Removes an owner's elements that match; says whether there were any. */
  boolean remove(O owner, Predicate<E> matches) {
    ArrayDeque<E> elements = owners.get(owner);
    if (elements == null) {
      return false;
    }
    int before = elements.size();
    elements.removeIf(matches);
    size -= before - elements.size();
    if (elements.isEmpty()) {
      owners.remove(owner);
    }
    return elements.size() < before;
  }

  int size() {
    return size;
  }
}
