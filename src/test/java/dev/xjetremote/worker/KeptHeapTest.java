package dev.xjetremote.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The JVM of the tests, which is started without a flag for that. */
class KeptHeapTest {
  @Test
  void theHeapDoesNotShrink() {
    KeptHeap.keep();
    HotSpotDiagnosticMXBean jvm =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    assertThat(jvm.getVMOption(KeptHeap.FLAG).getValue()).isEqualTo("100");
  }
}
