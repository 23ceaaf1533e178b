package dev.xjetremote.node;

/** Linux's flags of {@code open}, as {@code fs.constants} lists them. */
final class OpenFlags {
  static final int WRITE_ONLY = 1;
  static final int READ_WRITE = 2;
  static final int CREATE = 0x40;
  static final int EXCLUSIVE = 0x80;
  static final int TRUNCATE = 0x200;
  static final int APPEND = 0x400;
  static final int DIRECTORY = 0x10000;
  static final int NOFOLLOW = 0x20000;

  private OpenFlags() {}

  static boolean reads(int flags) {
    return (flags & 3) != WRITE_ONLY;
  }

  static boolean writes(int flags) {
    return (flags & 3) == WRITE_ONLY || (flags & 3) == READ_WRITE;
  }

  static boolean createsOnly(int flags) {
    return (flags & (CREATE | EXCLUSIVE)) == (CREATE | EXCLUSIVE);
  }
}
