package dev.xjetremote.sandbox;

import static java.util.Objects.requireNonNull;

import com.oracle.js.parser.ir.Module.ModuleRequest;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.ImportModuleDynamicallyCallback;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.ScriptOrModule;
import com.oracle.truffle.js.runtime.objects.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Answers a suite's {@code import()} by the sandbox's JavaScript instead of the engine's loader,
 * which knows files and addresses only.
 */
final class DynamicImport implements ImportModuleDynamicallyCallback {
  /** {@code handleImports(load(specifier))}: the function returns a promise. */
  static Object install(Object[] arguments) {
    RealmData.answerImports(JavaScriptLanguage.getCurrentJSRealm(), arguments[0]);
    return Undefined.instance;
  }

  @Override
  public @Nullable JSDynamicObject importModuleDynamically(
      JSRealm realm, ScriptOrModule referrer, ModuleRequest request) {
    Object[] arguments = {request.specifier()};
    Object load = requireNonNull(RealmData.of(JSRealm.getMain(null)).imports());
    return (JSDynamicObject) JSRuntime.call(load, Undefined.instance, arguments);
  }
}
