package dev.xjetremote.sandbox;

/**
 * What one sandbox may hold.
 *
 * @param bufferBytes the longest {@code ArrayBuffer}; a longer one is refused with Node's error
 * @param timers timers and immediates waiting at a time
 */
public record SandboxLimits(long bufferBytes, int timers) {
  /** As on Node, as far as Java goes. */
  public static final SandboxLimits NONE = new SandboxLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);
}
