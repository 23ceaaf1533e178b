package dev.xjetremote.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StandardErrorTest {
  /** Takes a piece for each permit, or fails. */
  private static final class Reader extends OutputStream {
    private final Semaphore permits = new Semaphore(0);
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private volatile boolean fails;
    private volatile boolean lacksMemory;

    @Override
    public void write(int b) {
      throw new AssertionError("in pieces, please");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      permits.acquireUninterruptibly();
      if (lacksMemory) {
        throw new OutOfMemoryError("on purpose");
      }
      if (fails) {
        throw new IOException("on purpose");
      }
      read.write(bytes, offset, length);
    }

    String text() {
      return read.toString(UTF_8);
    }
  }

  private final Reader reader = new Reader();
  private final StandardError errors = new StandardError(reader);

  @Test
  void whatNobodyReadsIsLostAndCounted() throws IOException {
    print("first\n");
    await().until(reader.permits::hasQueuedThreads);
    String line = "x".repeat(1023) + "\n";
    for (int i = 0; i < 5000; i++) {
      print(line);
    }
    reader.permits.release(1000);
    await().until(() -> reader.text().endsWith(" lines are lost\n"));
    print("again\n");
    errors.close();
    assertThat(reader.text())
        .isEqualTo(
            "first\n"
                + line.repeat(2048)
                + "xjet-remote: nobody has read this in time; 2952 lines are lost\n"
                + "again\n");
  }

  @Test
  void itGoesOnAfterALineThatNobodyCouldTake() throws IOException {
    reader.permits.release(1000);
    reader.fails = true;
    print("broken");
    errors.close();
    reader.lacksMemory = true;
    print("no memory");
    errors.close();
    print("x".repeat(3 << 20));
    errors.close();
    reader.fails = false;
    reader.lacksMemory = false;
    print("fine\n");
    errors.close();
    assertThat(reader.text()).isEqualTo("fine\n");
  }

  @Test
  void closingWaitsForTheReaderButNotForEver() throws IOException {
    print("last words\n");
    errors.close();
    assertThat(reader.text()).isEmpty();
    Thread late = new Thread(() -> reader.permits.release());
    late.start();
    errors.close();
    assertThat(reader.text()).isEqualTo("last words\n");
  }

  private void print(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    errors.write(bytes, 0, bytes.length);
  }
}
