package dev.xjetremote.node;

/** The system errors that a file system reports, with Linux's numbers. */
public enum Errno {
  EPERM(1),
  ENOENT(2),
  EIO(5),
  ENXIO(6),
  EBADF(9),
  EACCES(13),
  EBUSY(16),
  EEXIST(17),
  EXDEV(18),
  ENOTDIR(20),
  EISDIR(21),
  EINVAL(22),
  EMFILE(24),
  EFBIG(27),
  ENOSPC(28),
  EROFS(30),
  ENAMETOOLONG(36),
  ENOTEMPTY(39),
  ELOOP(40),
  ENOTSUP(95);

  private final int number;

  Errno(int number) {
    this.number = number;
  }

  /** The number as C's {@code errno} has it: positive. */
  public int number() {
    return number;
  }
}
