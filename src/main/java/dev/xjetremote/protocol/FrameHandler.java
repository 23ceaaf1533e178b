package dev.xjetremote.protocol;

/** What a {@link FrameDecoder} reports, on its stream's thread, in the order of the stream. */
public interface FrameHandler {
  /** The runner has said its id; comes once, before everything else but {@link #broken}. */
  void runner(String runnerId);

  /** A suite has arrived whole. */
  void suite(SuiteFrame suite);

  /**
   * A suite over the limit has been skipped.
   *
   * @param start its id, and of its script what {@link SuitePath} looks at
   * @param bytes its length as announced, its id included
   */
  void oversized(SuiteFrame start, long bytes);

  /** The stream is not of the protocol; nothing follows. */
  void broken(ProtocolException reason);
}
