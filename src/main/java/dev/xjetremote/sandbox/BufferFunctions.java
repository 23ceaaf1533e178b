package dev.xjetremote.sandbox;

import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.array.ScriptArray;
import com.oracle.truffle.js.runtime.array.TypedArray;
import com.oracle.truffle.js.runtime.array.TypedArrayFactory;
import com.oracle.truffle.js.runtime.builtins.JSAbstractArray;
import com.oracle.truffle.js.runtime.builtins.JSArray;
import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferView;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Buffer does most, in Java, for arguments as they mostly are. For all others each of these
 * functions does nothing and answers {@code undefined}, and Buffer's own JavaScript, which knows
 * every rule and every error, goes on. xJet packs what a suite reports with Buffers, field by
 * field, so that they took a quarter of a small suite's time.
 */
final class BufferFunctions {
  /** More is left to the engine, which knows what to do if there is not as much memory. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int MOST_PARTS = 10_000;

  /** Of a number in base 256 that a double holds without loss. */
  private static final int MOST_DIGITS = 6;

  private static final Object LEFT = Undefined.instance;

  private BufferFunctions() {}

  static Map<String, EngineFunction.Body> functions() {
    return Map.of(
        "bufferAllocate", BufferFunctions::allocate,
        "bufferView", BufferFunctions::view,
        "bufferConcat", BufferFunctions::concat,
        "bufferEncode", BufferFunctions::encode,
        "bufferWriteText", BufferFunctions::writeText,
        "bufferReadUnsigned", BufferFunctions::readUnsigned,
        "bufferWriteUnsigned", BufferFunctions::writeUnsigned);
  }

  /** Bytes of an array that is backed by Java's, and may neither shrink nor grow. */
  private record Bytes(JSArrayBufferObject memory, byte[] array, int offset, int length) {
    static @Nullable Bytes of(Object value) {
      return value instanceof JSTypedArrayObject bytes
              && bytes.getArrayType() instanceof TypedArray.Uint8Array
              && !bytes.hasAutoLength()
              && bytes.getArrayBuffer() instanceof JSArrayBufferObject.Heap memory
              && memory.isFixedLength()
              && !memory.isDetached()
          ? new Bytes(memory, memory.getByteArray(), bytes.getByteOffset(), bytes.getLength())
          : null;
    }

    boolean holds(int index, int size) {
      return index >= 0 && index <= length - size;
    }
  }

  /** Whether nothing tells the value's account of its length from the engine's. */
  private static boolean isPlain(Object bytes, Object prototype) {
    if (!(bytes instanceof JSTypedArrayObject array)) {
      return false;
    }
    JSDynamicObject own = JSObject.getPrototype(array);
    return own == prototype
        || own
            == JavaScriptLanguage.getCurrentJSRealm()
                .getArrayBufferViewPrototype(TypedArrayFactory.Uint8Array);
  }

  /** {@code (size, prototype)} → a Buffer of zeros. */
  private static Object allocate(Object[] arguments) {
    return arguments[0] instanceof Integer size && size >= 0 && size <= MOST_BYTES
        ? buffer(new byte[size], arguments[1])
        : LEFT;
  }

  /** {@code (bytes, start, end, prototype)} → a Buffer over a part of the same memory. */
  private static Object view(Object[] arguments) {
    Bytes bytes = Bytes.of(arguments[0]);
    if (bytes == null || !isPlain(arguments[0], arguments[3])) {
      return LEFT;
    }
    int start = position(arguments[1], 0, bytes.length());
    int end = position(arguments[2], bytes.length(), bytes.length());
    return start < 0 || end < 0
        ? LEFT
        : buffer(bytes.memory(), bytes.offset() + start, Math.max(end - start, 0), arguments[3]);
  }

  // As in subarray; -1 for what is no integer.
  private static int position(Object value, int missing, int length) {
    if (value == Undefined.instance) {
      return missing;
    }
    if (!(value instanceof Integer index)) {
      return -1;
    }
    return index < 0 ? Math.max(index + length, 0) : Math.min(index, length);
  }

  /** {@code (list, prototype)} → a Buffer with the bytes of all that are in an array. */
  private static Object concat(Object[] arguments) {
    if (!(arguments[0] instanceof JSArrayObject list) || !JSArray.isJSFastArray((Object) list)) {
      return LEFT;
    }
    ScriptArray items = JSAbstractArray.arrayGetArrayType(list);
    long count = items.length(list);
    if (count == 0 || count > MOST_PARTS) {
      return LEFT;
    }
    Bytes[] parts = new Bytes[(int) count];
    int total = 0;
    for (int i = 0; i < parts.length; i++) {
      Object item = items.hasElement(list, i) ? items.getElement(list, i) : LEFT;
      Bytes part = Bytes.of(item);
      if (part == null || !isPlain(item, arguments[1]) || part.length() > MOST_BYTES - total) {
        return LEFT;
      }
      parts[i] = part;
      total += part.length();
    }
    byte[] all = new byte[total];
    int position = 0;
    for (Bytes part : parts) {
      System.arraycopy(part.array(), part.offset(), all, position, part.length());
      position += part.length();
    }
    return buffer(all, arguments[1]);
  }

  /** {@code (text, prototype)} → a Buffer with the text in UTF-8. */
  private static Object encode(Object[] arguments) {
    InternalByteArray bytes = utf8(arguments[0]);
    if (bytes == null) {
      return LEFT;
    }
    byte[] copy = new byte[bytes.getLength()];
    System.arraycopy(bytes.getArray(), bytes.getOffset(), copy, 0, copy.length);
    return buffer(copy, arguments[1]);
  }

  /** {@code (bytes, text, offset)} → how many bytes the text took, if there was room for all. */
  private static Object writeText(Object[] arguments) {
    Bytes target = Bytes.of(arguments[0]);
    InternalByteArray text = utf8(arguments[1]);
    if (target == null
        || text == null
        || !(arguments[2] instanceof Integer offset)
        || !target.holds(offset, text.getLength())) {
      return LEFT;
    }
    System.arraycopy(
        text.getArray(),
        text.getOffset(),
        target.array(),
        target.offset() + offset,
        text.getLength());
    return text.getLength();
  }

  private static @Nullable InternalByteArray utf8(Object text) {
    // As TextEncoder does.
    return text instanceof TruffleString string
            && string.byteLength(TruffleString.Encoding.UTF_16) <= MOST_BYTES
        ? string
            .switchEncodingUncached(TruffleString.Encoding.UTF_8)
            .getInternalByteArrayUncached(TruffleString.Encoding.UTF_8)
        : null;
  }

  /** {@code (bytes, offset, size)} → the number of so many bytes, the least significant first. */
  private static Object readUnsigned(Object[] arguments) {
    Bytes bytes = Bytes.of(arguments[0]);
    if (bytes == null
        || !(arguments[1] instanceof Integer offset)
        || !(arguments[2] instanceof Integer size)
        || !isSize(size)
        || !bytes.holds(offset, size)) {
      return LEFT;
    }
    long value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = value << 8 | bytes.array()[bytes.offset() + offset + i] & 0xff;
    }
    return value <= Integer.MAX_VALUE ? (Object) (int) value : (Object) (double) value;
  }

  /** {@code (bytes, value, offset, size)} → the offset behind the number. */
  private static Object writeUnsigned(Object[] arguments) {
    Bytes bytes = Bytes.of(arguments[0]);
    if (bytes == null
        || !(arguments[1] instanceof Integer || arguments[1] instanceof Double)
        || !(arguments[2] instanceof Integer offset)
        || !(arguments[3] instanceof Integer size)
        || !isSize(size)
        || !bytes.holds(offset, size)) {
      return LEFT;
    }
    double number = ((Number) arguments[1]).doubleValue();
    if (!(number >= 0 && number < 1L << size * Byte.SIZE)) {
      return LEFT;
    }
    long value = (long) number;
    for (int i = 0; i < size; i++) {
      bytes.array()[bytes.offset() + offset + i] = (byte) (value >>> i * Byte.SIZE);
    }
    return offset + size;
  }

  private static boolean isSize(int size) {
    return size >= 1 && size <= MOST_DIGITS;
  }

  private static Object buffer(byte[] bytes, Object prototype) {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    return buffer(
        JSArrayBuffer.createArrayBuffer(realm.getContext(), realm, bytes),
        0,
        bytes.length,
        prototype);
  }

  private static Object buffer(
      JSArrayBufferObject memory, int offset, int length, Object prototype) {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    JSContext context = realm.getContext();
    TypedArrayFactory factory = TypedArrayFactory.Uint8Array;
    return JSArrayBufferView.createArrayBufferViewWithProto(
        context.getArrayBufferViewFactory(factory),
        realm,
        memory,
        factory.createArrayType(TypedArray.BUFFER_TYPE_ARRAY, offset != 0, true),
        offset,
        length,
        (JSDynamicObject) prototype);
  }
}
