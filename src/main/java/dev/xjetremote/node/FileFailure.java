package dev.xjetremote.node;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file operation that failed as one of Linux's system calls does. */
public final class FileFailure extends IOException {
  private static final long serialVersionUID = 1;

  private static final Map<Class<?>, Errno> KINDS =
      Map.of(
          NoSuchFileException.class, Errno.ENOENT,
          FileAlreadyExistsException.class, Errno.EEXIST,
          DirectoryNotEmptyException.class, Errno.ENOTEMPTY,
          AccessDeniedException.class, Errno.EACCES,
          NotDirectoryException.class, Errno.ENOTDIR,
          NotLinkException.class, Errno.EINVAL,
          ReadOnlyFileSystemException.class, Errno.EROFS);

  // The JDK tells these apart by the host's own words only; Jimfs has words of its own for a full
  // disk.
  private static final Map<String, Errno> WORDS =
      Map.of(
          "out of disk space", Errno.ENOSPC,
          "No space left on device", Errno.ENOSPC,
          "Not a directory", Errno.ENOTDIR,
          "Is a directory", Errno.EISDIR,
          "Operation not permitted", Errno.EPERM,
          "File name too long", Errno.ENAMETOOLONG,
          "Too many levels of symbolic links", Errno.ELOOP,
          "Too many levels of symbolic links or unable to access attributes of symbolic link",
              Errno.ELOOP,
          "Read-only file system", Errno.EROFS);

  private final Errno errno;

  public FileFailure(Errno errno) {
    super(errno.name());
    this.errno = errno;
  }

  public Errno errno() {
    return errno;
  }

  /** What a failure of the JDK's file API means; {@code EIO} if it is none that is known. */
  public static Errno errnoOf(IOException failure) {
    if (failure instanceof FileFailure known) {
      return known.errno();
    }
    Errno kind = KINDS.get(failure.getClass());
    return kind != null ? kind : byWords(failure);
  }

  private static Errno byWords(IOException failure) {
    @Nullable String words =
        failure instanceof FileSystemException e && e.getReason() != null
            ? e.getReason()
            : failure.getMessage();
    return words == null ? Errno.EIO : WORDS.getOrDefault(words, Errno.EIO);
  }
}
