package dev.xjetremote.sandbox;

/**
 * What one sandbox may hold.
 *
 * @param bufferBytes the longest {@code ArrayBuffer}; a longer one is refused with Node's error
 * @param timers timers and immediates waiting at a time
 * @param packetBytes the longest packet that is dispatched
 */
public record SandboxLimits(long bufferBytes, int timers, long packetBytes) {
  /** As on Node, as far as Java goes. */
  public static final SandboxLimits NONE =
      new SandboxLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
