package dev.xjetremote.sandbox.weave;

import com.oracle.truffle.js.runtime.Errors;
import dev.xjetremote.sandbox.WasmLimits;
import net.bytebuddy.asm.Advice;
import org.graalvm.wasm.WasmTable;
import org.graalvm.wasm.exception.Failure;
import org.graalvm.wasm.exception.WasmException;

/** What is woven into memories and tables of WebAssembly: the suite's limit on buffers. */
final class WasmAdvice {
  private WasmAdvice() {}

  /** allocateBuffer(bytes) of a memory, whose callers know that it fails so. */
  static final class Memory {
    private Memory() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) long bytes) {
      if (!WasmLimits.allowsMemory(bytes)) {
        throw WasmException.create(Failure.MEMORY_ALLOCATION_FAILED);
      }
    }
  }

  /** The constructor that makes a table's entries, whose number is its third argument. */
  static final class Table {
    private Table() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(2) int entries) {
      if (!WasmLimits.allowsTable(entries)) {
        throw Errors.createRangeError("WebAssembly.Table(): could not allocate table");
      }
    }
  }

  /** grow(entries, value) of a table, which answers -1 where there is no room. */
  static final class TableGrowth {
    private TableGrowth() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.This WasmTable table, @Advice.Argument(0) int entries) {
      return entries != 0 && !WasmLimits.allowsTable(table.size() + entries);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean refused, @Advice.Return(readOnly = false) int previousSize) {
      if (refused) {
        previousSize = -1;
      }
    }
  }
}
