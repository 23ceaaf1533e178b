package dev.xjetremote.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Standard error of a process that goes on when nobody reads it. A thread of its own writes; what
 * it has no room for is lost, and told as a number when somebody reads again. Thread-safe.
 *
 * <p>It is below the log and not a part of it (as logback's AsyncAppender would be), so that it
 * holds whatever else is printed, too. It needs no memory but its own: suites may fill the heap,
 * and the log of that must not be the last.
 */
public final class StandardError extends OutputStream {
  /** Twenty thousand lines, twice: those that wait, and those that are being written. */
  private static final int ROOM_BYTES = 2 << 20;

  private static final long LAST_WORDS_MILLIS = 3000;

  private final OutputStream target;
  private ByteBuffer waiting = ByteBuffer.allocate(ROOM_BYTES);
  private ByteBuffer written = ByteBuffer.allocate(ROOM_BYTES);
  private int lost;
  private boolean isWriting;

  StandardError(OutputStream target) {
    this.target = target;
    Thread thread = new Thread(this::writeAll, "xjet-stderr");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Has {@link System#err} wait for nobody from now on. To close that is to wait for what is left
   * to be read, but not for ever: the last thing to do before the process ends.
   */
  public static void install() {
    System.setErr(
        new PrintStream(
            new StandardError(new FileOutputStream(FileDescriptor.err)),
            true,
            Charset.defaultCharset()));
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    // Once something is lost all is, until there is room for the number: no line comes too early.
    if (lost > 0 || length > waiting.remaining()) {
      lost++;
    } else {
      waiting.put(bytes, offset, length);
    }
    notifyAll();
  }

  @Override
  public synchronized void close() throws InterruptedIOException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LAST_WORDS_MILLIS);
    try {
      for (long left = LAST_WORDS_MILLIS; left > 0 && (isWriting || hasMore()); ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  private void writeAll() {
    while (true) {
      try {
        int gone = next();
        target.write(written.array(), 0, written.position());
        if (gone > 0) {
          target.write(
              "xjet-remote: nobody has read this in time; %d lines are lost\n"
                  .formatted(gone)
                  .getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException | OutOfMemoryError e) {
        // There is nowhere to tell it; the next lines may come through.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Waits for something to write; gives how much was lost after that. */
  private synchronized int next() throws InterruptedException {
    isWriting = false;
    notifyAll();
    while (!hasMore()) {
      wait();
    }
    isWriting = true;
    ByteBuffer full = waiting;
    waiting = written.clear();
    written = full;
    int gone = lost;
    lost = 0;
    return gone;
  }

  private boolean hasMore() {
    return waiting.position() > 0 || lost > 0;
  }
}
