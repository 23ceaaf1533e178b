package dev.xjetremote.isolation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frames over two pipes, with a thread each for reading and for writing, as pipes know no other
 * than blocking calls. What waits to be written is bounded. Thread-safe.
 */
final class FramePipe {
  private static final Logger log = LoggerFactory.getLogger(FramePipe.class);

  /** Far over every message that is sent: what claims to be longer is no frame. */
  static final int MAX_FRAME_BYTES = 16 << 20;

  private static final int BUFFER_BYTES = 64 * 1024;

  private final String name;
  private final DataInputStream in;
  private final OutputStream out;
  private final long maxWaiting;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private boolean closed;

  /**
   * Makes a pipe that does nothing before {@link #start}.
   *
   * @param name for the threads
   * @param maxWaiting bytes that may wait to be written; a longer frame waits alone
   */
  FramePipe(String name, InputStream in, OutputStream out, long maxWaiting) {
    this.name = name;
    this.in = new DataInputStream(new BufferedInputStream(in, BUFFER_BYTES));
    this.out = out;
    this.maxWaiting = maxWaiting;
  }

  /**
   * Begins to read and to write.
   *
   * @param frames takes what comes, on the thread that reads
   * @param ended called on that thread when nothing more can come
   */
  void start(Consumer<LinkFrame> frames, Runnable ended) {
    thread("read", () -> read(frames, ended));
    thread("write", this::write);
  }

  /** Has a frame written; waits while too much does already. Nothing is written after the end. */
  synchronized void put(LinkFrame frame) {
    byte[] bytes = frame.bytes();
    boolean interrupted = false;
    while (!closed && isFull(bytes)) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true; // a frame that is lost would be a suite that is lost
      }
    }
    add(bytes);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has a frame written unless too much waits already; then false. */
  synchronized boolean offer(LinkFrame frame) {
    byte[] bytes = frame.bytes();
    if (isFull(bytes)) {
      return false;
    }
    add(bytes);
    return true;
  }

  /** Closes the side that writes, behind what waits; the other end reads an end of the stream. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private boolean isFull(byte[] frame) {
    return waitingBytes > 0 && waitingBytes + frame.length > maxWaiting;
  }

  private void add(byte[] frame) {
    if (!closed) {
      waiting.add(frame);
      waitingBytes += frame.length;
      notifyAll();
    }
  }

  private void read(Consumer<LinkFrame> frames, Runnable ended) {
    try {
      while (true) {
        frames.accept(LinkFrame.of(readFrame()));
      }
    } catch (EOFException e) {
      log.debug("{}: the other end has closed", name);
    } catch (IOException e) {
      log.debug("{}: the other end is gone", name, e);
    } catch (RuntimeException e) {
      log.error("{}: what came is no frame; nothing more is read", name, e);
    } finally {
      ended.run();
    }
  }

  private byte[] readFrame() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_FRAME_BYTES) {
      throw new IllegalStateException(length + " is no length of a frame");
    }
    byte[] frame = new byte[length];
    in.readFully(frame);
    return frame;
  }

  private void write() {
    try (out) {
      for (byte[] frame = next(); frame != null; frame = next()) {
        out.write(frame);
        out.flush();
        written(frame);
      }
    } catch (IOException e) {
      log.debug("{}: the other end is gone", name, e);
    } finally {
      close(); // lets those go who wait for room
    }
  }

  private synchronized byte @Nullable [] next() {
    while (waiting.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts this thread", e);
      }
    }
    return waiting.poll();
  }

  private synchronized void written(byte[] frame) {
    waitingBytes -= frame.length;
    notifyAll();
  }

  private void thread(String task, Runnable loop) {
    Thread thread = new Thread(loop, name + "-" + task);
    thread.setDaemon(true);
    thread.start();
  }
}
