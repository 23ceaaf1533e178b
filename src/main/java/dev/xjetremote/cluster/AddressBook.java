package dev.xjetremote.cluster;

import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes listen at which addresses of the event bus, with a memory for nodes that are said to
 * have left: what was known of them is kept for a while. An address that a node gives up while it
 * is a member is forgotten at once. Plain Java with its clock handed in, thread-safe.
 */
final class AddressBook {
  /**
   * How long a node that has left is remembered, in seconds: longer than parts of a cluster need to
   * find each other again (10 s for a claim to lead, 5 s and 5 s to merge, see conf/cluster.xml).
   */
  static final long MEMORY_SECONDS = 30;

  private static final long MEMORY_NANOS = MEMORY_SECONDS * 1_000_000_000;

  private final Map<String, List<RegistrationInfo>> listeners = new HashMap<>();
  private final Map<String, NodeInfo> nodes = new HashMap<>();
  private final Map<String, Long> left = new HashMap<>();

  /**
   * A node is said to have left.
   *
   * @param members the nodes that have not
   */
  synchronized void left(String node, Set<String> members, long nowNanos) {
    left.put(node, nowNanos);
    List<String> forgotten =
        left.keySet().stream()
            .filter(name -> !isRemembered(name, nowNanos) && !members.contains(name))
            .toList();
    forgotten.forEach(nodes::remove);
    listeners
        .values()
        .removeIf(all -> all.stream().allMatch(one -> forgotten.contains(one.nodeId())));
    left.keySet().removeIf(name -> !isRemembered(name, nowNanos));
  }

  /**
   * Notes who is found to listen at an address now.
   *
   * @param members the nodes that have not left
   * @return these, and those that may only seem to have left
   */
  synchronized List<RegistrationInfo> listeners(
      String address, Collection<RegistrationInfo> found, Set<String> members, long nowNanos) {
    List<RegistrationInfo> all = new ArrayList<>(found);
    for (RegistrationInfo known : listeners.getOrDefault(address, List.of())) {
      if (!members.contains(known.nodeId())) {
        left.putIfAbsent(known.nodeId(), nowNanos);
      }
      if (isRemembered(known.nodeId(), nowNanos) && !all.contains(known)) {
        all.add(known);
      }
    }
    if (all.isEmpty()) {
      listeners.remove(address);
    } else {
      listeners.put(address, List.copyOf(all));
    }
    return all;
  }

  /** Notes where a node is reached. */
  synchronized void reachedAt(String node, NodeInfo info) {
    nodes.put(node, info);
  }

  /** Where a node was last reached; null if it is not known. */
  synchronized @Nullable NodeInfo whereIs(String node) {
    return nodes.get(node);
  }

  private boolean isRemembered(String node, long nowNanos) {
    Long since = left.get(node);
    return since != null && nowNanos - since <= MEMORY_NANOS;
  }
}
