package dev.xjetremote.worker;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the JVM keep the memory that its heap has once taken from the system. Memory is slow when it
 * is touched for the first time (measured on a virtual machine: 0.35 GiB a second), a heap that has
 * shrunk is touched anew, and while a suite makes a string of a GiB out of that everything else can
 * come to wait for it: of 252 suites that fill the heap, 13 were ended up to 1.9 s late; with a
 * heap that does not shrink, 6 of 216 up to 0.7 s.
 */
final class KeptHeap {
  private static final Logger log = LoggerFactory.getLogger(KeptHeap.class);

  /** The share of the heap that may be free before some is given back, in percent. */
  static final String FLAG = "MaxHeapFreeRatio";

  private KeptHeap() {}

  /** Sets that, unless the command line says something else, or this JVM has no such setting. */
  static void keep() {
    @Nullable HotSpotDiagnosticMXBean jvm =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (jvm == null) {
      return;
    }
    try {
      if (jvm.getVMOption(FLAG).getOrigin() == VMOption.Origin.DEFAULT) {
        jvm.setVMOption(FLAG, "100");
      }
    } catch (IllegalArgumentException e) {
      log.debug("this JVM decides itself when it gives memory back", e);
    }
  }
}
