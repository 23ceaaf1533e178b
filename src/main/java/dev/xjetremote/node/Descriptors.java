package dev.xjetremote.node;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The open files of a suite by number, which is the lowest that is free, as POSIX wants it. */
final class Descriptors {
  // 0, 1 and 2 are the process's own streams.
  private static final int FIRST = 3;
  private static final int MOST = 1024;

  private final Map<Integer, OpenFile> files = new HashMap<>();
  private final BitSet used = new BitSet();

  int add(OpenFile file) throws IOException {
    int number = used.nextClearBit(FIRST);
    if (number >= MOST) {
      file.close();
      throw new FileFailure(Errno.EMFILE);
    }
    used.set(number);
    files.put(number, file);
    return number;
  }

  OpenFile get(int number) throws FileFailure {
    OpenFile file = files.get(number);
    if (file == null) {
      throw new FileFailure(Errno.EBADF);
    }
    return file;
  }

  void close(int number) throws IOException {
    OpenFile file = get(number);
    files.remove(number);
    used.clear(number);
    file.close();
  }

  Collection<OpenFile> all() {
    return files.values();
  }

  void closeAll() throws IOException {
    for (OpenFile file : files.values()) {
      file.close();
    }
    files.clear();
    used.clear();
  }
}
