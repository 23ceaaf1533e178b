package dev.xjetremote.worker;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How full the heap is after each collection: what is really in use, and not just not collected
 * yet. Thread-safe.
 */
final class HeapWatch implements NotificationListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HeapWatch.class);

  /**
   * After a collection.
   *
   * @param share of the largest heap that was in use, from 0 to 1
   * @param whole whether the whole heap was collected; if not, some of the share may be garbage
   * @param nanos when, by {@link System#nanoTime}
   */
  record State(double share, boolean whole, long nanos) {}

  private final Set<String> heapPools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());
  private volatile State last = new State(0, true, System.nanoTime());
  private volatile State lastWhole = last;

  HeapWatch() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(this, null, null);
      }
    }
  }

  /** Share of the largest heap that is in use now, garbage and all. */
  static double used() {
    Runtime runtime = Runtime.getRuntime();
    return (double) (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory();
  }

  /** After the last collection. */
  State last() {
    return last;
  }

  /** After the last collection of the whole heap. */
  State lastWhole() {
    return lastWhole;
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (!GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(
        notification.getType())) {
      return;
    }
    GarbageCollectionNotificationInfo info =
        GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
    long used = 0;
    for (Map.Entry<String, MemoryUsage> pool :
        info.getGcInfo().getMemoryUsageAfterGc().entrySet()) {
      used += heapPools.contains(pool.getKey()) ? pool.getValue().getUsed() : 0;
    }
    boolean whole = info.getGcAction().contains("major") || info.getGcName().contains("Cycles");
    State state =
        new State((double) used / Runtime.getRuntime().maxMemory(), whole, System.nanoTime());
    last = state;
    if (whole) {
      lastWhole = state;
    }
  }

  @Override
  public void close() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        try {
          emitter.removeNotificationListener(this);
        } catch (ListenerNotFoundException e) {
          log.debug("nothing listened to {}", collector.getName(), e);
        }
      }
    }
  }
}
