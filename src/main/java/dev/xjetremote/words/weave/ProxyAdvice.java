package dev.xjetremote.words.weave;

import dev.xjetremote.words.EngineProxies;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** What is woven in where operations on proxies fail; nothing is done where they do not. */
final class ProxyAdvice {
  private ProxyAdvice() {}

  /** JSProxyHasPropertyNode.doGeneric(proxy, key, …), JSProxy.hasProperty(proxy, key). */
  static final class Has {
    private Has() {}

    @Advice.OnMethodExit(onThrowable = RuntimeException.class)
    static void exit(
        @Advice.Argument(0) Object proxy,
        @Advice.Argument(1) Object key,
        @Advice.Thrown(readOnly = false) @Nullable Throwable thrown) {
      if (thrown != null) {
        thrown = EngineProxies.has(thrown, proxy, key);
      }
    }
  }

  /** JSProxy.delete(proxy, key, strict). */
  static final class Delete {
    private Delete() {}

    @Advice.OnMethodExit(onThrowable = RuntimeException.class)
    static void exit(
        @Advice.Argument(1) Object key,
        @Advice.Thrown(readOnly = false) @Nullable Throwable thrown) {
      if (thrown != null) {
        thrown = EngineProxies.deleted(thrown, key);
      }
    }
  }

  /** JSProxyPropertyGetNode.checkInvariants(key, target, value, …). */
  static final class Get {
    private Get() {}

    @Advice.OnMethodExit(onThrowable = RuntimeException.class)
    static void exit(
        @Advice.Argument(0) Object key,
        @Advice.Argument(2) Object value,
        @Advice.Thrown(readOnly = false) @Nullable Throwable thrown) {
      if (thrown != null) {
        thrown = EngineProxies.got(thrown, key, value);
      }
    }
  }

  /** JSProxy.checkProxyGetTrapInvariants(target, key, value). */
  static final class GetHelper {
    private GetHelper() {}

    @Advice.OnMethodExit(onThrowable = RuntimeException.class)
    static void exit(
        @Advice.Argument(1) Object key,
        @Advice.Argument(2) Object value,
        @Advice.Thrown(readOnly = false) @Nullable Throwable thrown) {
      if (thrown != null) {
        thrown = EngineProxies.got(thrown, key, value);
      }
    }
  }

  /** JSProxy.checkProxySetTrapInvariants(proxy, key, value). */
  static final class Set {
    private Set() {}

    @Advice.OnMethodExit(onThrowable = RuntimeException.class)
    static void exit(
        @Advice.Argument(1) Object key,
        @Advice.Thrown(readOnly = false) @Nullable Throwable thrown) {
      if (thrown != null) {
        thrown = EngineProxies.set(thrown, key);
      }
    }
  }

  /** JSProxy.getTrapFromObject(handler, name). */
  static final class Trap {
    private Trap() {}

    @Advice.OnMethodExit(onThrowable = RuntimeException.class)
    static void exit(
        @Advice.Argument(0) Object handler,
        @Advice.Argument(1) Object name,
        @Advice.Thrown(readOnly = false) @Nullable Throwable thrown) {
      if (thrown != null) {
        thrown = EngineProxies.trap(thrown, handler, name);
      }
    }
  }

  /** JSRuntime.createListFromArrayLikeAllowSymbolString(keys). */
  static final class Keys {
    private Keys() {}

    @Advice.OnMethodExit(onThrowable = RuntimeException.class)
    static void exit(
        @Advice.Argument(0) Object keys,
        @Advice.Thrown(readOnly = false) @Nullable Throwable thrown) {
      if (thrown != null) {
        thrown = EngineProxies.keys(thrown, keys);
      }
    }
  }
}
