package dev.xjetremote.gateway;

import dev.xjetremote.config.ConnectionLimits;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Counts the connections of a process against their limits. A newcomer that finds no place gets
 * that of the one that has waited longest without saying its runner id, if there is one: thousands
 * of connections that say nothing keep no runner out. Thread-safe.
 */
final class Door {
  private final ConnectionLimits limits;
  private final Map<String, Integer> byAddress = new HashMap<>();
  private final Set<Visitor> silent = new LinkedHashSet<>();
  private int total;

  Door(ConnectionLimits limits) {
    this.limits = limits;
  }

  /** A connection that takes a place, from {@link #enter} to {@link #leave}. */
  static final class Visitor {
    private final String address;
    private final Consumer<String> turnedOut;
    private boolean inside;

    /**
     * Names a connection.
     *
     * @param address where it comes from, without its port
     * @param turnedOut called with the reason, on any thread, when its place is needed
     */
    Visitor(String address, Consumer<String> turnedOut) {
      this.address = address;
      this.turnedOut = turnedOut;
    }
  }

  /** Takes a place; gives the reason if there is none. */
  Optional<String> enter(Visitor visitor) {
    Optional<String> refusal;
    Optional<Visitor> loser = Optional.empty();
    synchronized (this) {
      refusal = full(visitor.address);
      if (refusal.isPresent()) {
        loser = longestSilent(visitor.address);
        loser.ifPresent(this::leave);
      }
      if (refusal.isEmpty() || loser.isPresent()) {
        visitor.inside = true;
        silent.add(visitor);
        byAddress.merge(visitor.address, 1, Integer::sum);
        total++;
      }
    }
    if (loser.isPresent()) {
      loser.get().turnedOut.accept(refusal.orElseThrow() + ", and it has said no runner id");
      return Optional.empty();
    }
    return refusal;
  }

  /** The visitor has said its runner id, so it keeps its place. */
  synchronized void greeted(Visitor visitor) {
    silent.remove(visitor);
  }

  /** Gives the place back; does nothing the second time. */
  synchronized void leave(Visitor visitor) {
    if (visitor.inside) {
      visitor.inside = false;
      silent.remove(visitor);
      byAddress.computeIfPresent(visitor.address, (address, n) -> n == 1 ? null : n - 1);
      total--;
    }
  }

  /** How many are inside. */
  synchronized int visitors() {
    return total;
  }

  private Optional<String> full(String address) {
    if (byAddress.getOrDefault(address, 0) >= limits.perAddress()) {
      return Optional.of(
          "%s has %d connections, the limit of --connections-per-address"
              .formatted(address, limits.perAddress()));
    }
    if (total >= limits.connections()) {
      return Optional.of(
          "there are %d connections, the limit of --connections".formatted(limits.connections()));
    }
    return Optional.empty();
  }

  /** Whose place makes room for a newcomer; of the same address, where that is what is full. */
  private Optional<Visitor> longestSilent(String address) {
    boolean crowded = byAddress.getOrDefault(address, 0) >= limits.perAddress();
    return silent.stream()
        .filter(visitor -> !crowded || visitor.address.equals(address))
        .findFirst();
  }
}
