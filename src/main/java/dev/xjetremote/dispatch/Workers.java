package dev.xjetremote.dispatch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The workers that are known, and which of them can take a suite. Among those that can, the one
 * that has waited longest is next. Plain Java, not thread-safe.
 */
final class Workers {
  /** What is known of one worker. */
  private static final class Entry {
    final String node;
    int free;

    /** Counts the announcements, so that an answer to an older one is seen to be old. */
    long announcement;

    Entry(String node) {
      this.node = node;
    }
  }

  private final Map<String, Entry> known = new HashMap<>();
  private final Map<String, Integer> workersByNode = new HashMap<>();

  /** Workers with a free place by node, in the order in which they got it. */
  private final Map<String, LinkedHashSet<String>> idleByNode = new HashMap<>();

  /** All workers with a free place, the one that has waited longest first. */
  private final LinkedHashSet<String> idle = new LinkedHashSet<>();

  /** A worker has said what it can take. */
  void announced(String worker, String node, int free) {
    Entry entry = known.computeIfAbsent(worker, name -> join(node));
    entry.announcement++;
    setFree(worker, entry, free);
  }

  /** Forgets a worker; false if it was not known. */
  boolean remove(String worker) {
    Entry entry = known.get(worker);
    if (entry == null) {
      return false;
    }
    setFree(worker, entry, 0);
    known.remove(worker);
    workersByNode.computeIfPresent(entry.node, (node, count) -> count > 1 ? count - 1 : null);
    return true;
  }

  boolean onSeveralNodes() {
    return workersByNode.size() > 1;
  }

  boolean anyIdle() {
    return !idle.isEmpty();
  }

  boolean anyIdleOn(@Nullable String node) {
    return node != null && idleByNode.containsKey(node);
  }

  /** Takes a place of an idle worker, on {@code preferredNode} if one is idle there. */
  String take(@Nullable String preferredNode) {
    Set<String> candidates = preferredNode == null ? null : idleByNode.get(preferredNode);
    String worker = (candidates == null ? idle : candidates).iterator().next();
    Entry entry = entry(worker);
    int left = entry.free - 1;
    setFree(worker, entry, 0);
    setFree(worker, entry, left);
    return worker;
  }

  /** The number of a worker's last announcement; 0 if it is not known. */
  long announcement(String worker) {
    Entry entry = known.get(worker);
    return entry == null ? 0 : entry.announcement;
  }

  /** A worker has refused a suite that it was offered after announcement {@code number}. */
  void refused(String worker, long number) {
    Entry entry = known.get(worker);
    if (entry != null && entry.announcement == number) {
      setFree(worker, entry, 0);
    }
  }

  /** The process that a worker lives in; "unknown" when it is not known. */
  String node(String worker) {
    Entry entry = known.get(worker);
    return entry == null ? "unknown" : entry.node;
  }

  /** The known workers by name, each with how many suites it can take. */
  Map<String, Integer> view() {
    Map<String, Integer> view = new LinkedHashMap<>();
    known.forEach((worker, entry) -> view.put(worker, entry.free));
    return view;
  }

  private Entry join(String node) {
    workersByNode.merge(node, 1, Integer::sum);
    return new Entry(node);
  }

  private Entry entry(String worker) {
    Entry entry = known.get(worker);
    if (entry == null) {
      throw new IllegalStateException(worker + " is idle, but not known");
    }
    return entry;
  }

  private void setFree(String worker, Entry entry, int free) {
    entry.free = free;
    if (free > 0) {
      idle.add(worker);
      idleByNode.computeIfAbsent(entry.node, node -> new LinkedHashSet<>()).add(worker);
      return;
    }
    idle.remove(worker);
    LinkedHashSet<String> onNode = idleByNode.get(entry.node);
    if (onNode != null && onNode.remove(worker) && onNode.isEmpty()) {
      idleByNode.remove(entry.node);
    }
  }
}
