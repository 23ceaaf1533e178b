package dev.xjetremote.sandbox;

import com.oracle.truffle.js.lang.JavaScriptLanguage;

/**
 * How large a memory or a table of WebAssembly may be: as large as an {@code ArrayBuffer} of the
 * context that is entered. Woven into the engine, which asks here before it takes them from the
 * heap.
 */
public final class WasmLimits {
  /** What an entry of a table takes at most, in bytes. */
  private static final int ENTRY_BYTES = 8;

  private WasmLimits() {}

  public static boolean allowsMemory(long bytes) {
    return bytes
        <= JavaScriptLanguage.getCurrentJSRealm()
            .getContext()
            .getLanguageOptions()
            .maxTypedArrayLength();
  }

  /**
   * @param entries unsigned
   */
  public static boolean allowsTable(int entries) {
    return allowsMemory(Integer.toUnsignedLong(entries) * ENTRY_BYTES);
  }
}
