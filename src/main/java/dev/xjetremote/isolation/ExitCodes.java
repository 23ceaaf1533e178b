package dev.xjetremote.isolation;

/** What the exit code of a child says. */
final class ExitCodes {
  /** The child has let its suites finish, or its server has let go of it. */
  static final int DONE = 0;

  /** The child could not start; its log says why. */
  static final int FAILED = 1;

  /** Memory ran out where no single suite could be blamed; the JVM's own code for this, too. */
  static final int OUT_OF_MEMORY = 3;

  /** A class could not be initialized, which a JVM does not try again; the child's log names it. */
  static final int LOST_CLASS = 4;

  /** A process that a signal has ended is given the signal's number and this. */
  private static final int SIGNALLED = 128;

  private ExitCodes() {}

  /** A clause for people: "its process was killed by signal 9". */
  static String reason(int code) {
    if (code == OUT_OF_MEMORY) {
      return "its process ran out of memory";
    }
    if (code == LOST_CLASS) {
      return "its process had lost a class for good, which the server's log names";
    }
    if (code > SIGNALLED) {
      return "its process was killed by signal " + (code - SIGNALLED);
    }
    return "its process ended with exit code " + code;
  }
}
