package dev.xjetremote.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** What a descriptor stands for: a file, or a folder that can only be asked about. */
final class OpenFile {
  private final @Nullable FileChannel channel;
  private final boolean readable;
  private final boolean writable;
  private final boolean appends;

  /** Where the file is now; its info is that of the time of opening. */
  private Place place;

  private @Nullable FileInfo unlinked;

  OpenFile(
      Place place,
      @Nullable FileChannel channel,
      boolean readable,
      boolean writable,
      boolean appends) {
    this.place = place;
    this.channel = channel;
    this.readable = readable;
    this.writable = writable;
    this.appends = appends;
  }

  Place place() {
    return place;
  }

  void moved(Place to) {
    place = to;
  }

  /** The file has lost its last name: from now on it answers for itself. */
  void unlinked(FileInfo last) throws IOException {
    unlinked = last.unlinked(channel == null ? 0 : channel.size());
  }

  boolean isUnlinked() {
    return unlinked != null;
  }

  FileInfo info(FileTree tree) throws IOException {
    FileInfo gone = unlinked;
    if (gone != null) {
      return channel == null ? gone : gone.withSize(channel.size());
    }
    return tree.locate(place.guest()).existing();
  }

  /** Reads as many bytes as there are, up to the buffer's room. */
  void read(ByteBuffer into, long position) throws IOException {
    FileChannel file = file();
    if (!readable) {
      throw new FileFailure(Errno.EBADF);
    }
    long at = position < 0 ? file.position() : position;
    int read = 0;
    while (into.hasRemaining() && (read = file.read(into, at)) > 0) {
      at += read;
    }
    if (position < 0) {
      file.position(at);
    }
  }

  /** Bytes between a position and the end, at most so many. */
  int available(int wanted, long position) throws IOException {
    FileChannel file = file();
    long at = position < 0 ? file.position() : position;
    return (int) Math.min(wanted, Math.max(0, file.size() - at));
  }

  void write(ByteBuffer bytes, long position) throws IOException {
    FileChannel file = writableFile();
    long at = appends ? file.size() : position < 0 ? file.position() : position;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
    if (position < 0) {
      file.position(at);
    }
  }

  void truncate(long length) throws IOException {
    FileChannel file = channel;
    if (file == null || !writable || length < 0) {
      throw new FileFailure(Errno.EINVAL);
    }
    if (length > file.size()) {
      file.write(ByteBuffer.allocate(1), length - 1);
    } else {
      file.truncate(length);
    }
  }

  void sync() throws IOException {
    if (channel != null && writable) {
      channel.force(true);
    }
  }

  void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private FileChannel writableFile() throws FileFailure {
    if (channel == null || !writable) {
      throw new FileFailure(Errno.EBADF);
    }
    return channel;
  }

  private FileChannel file() throws FileFailure {
    if (channel == null) {
      throw new FileFailure(Errno.EISDIR);
    }
    return channel;
  }
}
