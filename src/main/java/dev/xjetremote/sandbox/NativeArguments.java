package dev.xjetremote.sandbox;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidBufferOffsetException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.nio.ByteBuffer;

/**
 * What the sandbox's JavaScript passed to a function of a {@link NativeModule}. The caller checks
 * what suites pass; an argument of another type than asked for is a fault of the sandbox's own.
 */
final class NativeArguments {
  // Scripts can neither see nor copy what is behind it.
  private static final HiddenKey TARGET = new HiddenKey("native");

  private final Object[] values;

  NativeArguments(Object[] values) {
    this.values = values;
  }

  /**
   * An empty object through which a script can name {@code target}, as long as it holds on to it.
   */
  static Object handle(JSContext context, Object target) {
    JSObject handle = JSOrdinary.createWithNullPrototype(context);
    JSObjectUtil.putHiddenProperty(handle, TARGET, target);
    return handle;
  }

  <T> T target(int index, Class<T> type) {
    return type.cast(JSObjectUtil.getHiddenProperty((JSObject) values[index], TARGET));
  }

  boolean has(int index) {
    return index < values.length && !Undefined.instance.equals(values[index]);
  }

  String string(int index) {
    return values[index].toString();
  }

  int integer(int index) {
    return ((Number) values[index]).intValue();
  }

  double number(int index) {
    return ((Number) values[index]).doubleValue();
  }

  boolean flag(int index) {
    return (Boolean) values[index];
  }

  /**
   * The memory of a {@code Uint8Array} itself, from its first byte to its last; a copy if it is in
   * the memory of a WebAssembly module.
   */
  ByteBuffer buffer(int index) {
    JSTypedArrayObject array = (JSTypedArrayObject) values[index];
    JSArrayBufferObject memory = array.getArrayBuffer();
    int offset = array.getByteOffset();
    int length = array.getLength();
    if (memory instanceof JSArrayBufferObject.Interop foreign) {
      return ByteBuffer.wrap(copy(foreign.getInteropBuffer(), offset, length));
    }
    return memory instanceof JSArrayBufferObject.Heap heap
        ? ByteBuffer.wrap(heap.getByteArray(), offset, length).slice()
        : JSArrayBufferObject.getDirectByteBuffer(memory).duplicate().slice(offset, length);
  }

  private static byte[] copy(Object memory, int offset, int length) {
    byte[] bytes = new byte[length];
    if (length > 0) { // the engine reads nothing from where there is nothing
      try {
        InteropLibrary.getUncached(memory).readBuffer(memory, offset, bytes, 0, length);
      } catch (UnsupportedMessageException | InvalidBufferOffsetException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return bytes;
  }

  /** A copy of the bytes of a {@code Uint8Array}. */
  byte[] bytes(int index) {
    ByteBuffer buffer = buffer(index);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** To be called now and then by what takes long: ends it if the suite has been cancelled. */
  static void checkpoint() {
    TruffleSafepoint.pollHere(null);
  }
}
