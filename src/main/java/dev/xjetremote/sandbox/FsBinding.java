package dev.xjetremote.sandbox;

import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import dev.xjetremote.node.Errno;
import dev.xjetremote.node.FileCalls;
import dev.xjetremote.node.FileFailure;
import dev.xjetremote.node.FileOptions;
import dev.xjetremote.node.FolderCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/**
 * The file system's calls as functions for the sandbox's JavaScript. A call that fails answers with
 * the negative error number; what one gives otherwise is a string, a number of zero or more, or an
 * {@code ArrayBuffer}.
 */
final class FsBinding implements AutoCloseable {
  private interface Call {
    @Nullable Object run(HostArguments arguments) throws IOException;
  }

  private final FileOptions options;
  private @Nullable FileCalls calls;
  private @Nullable ProxyObject functions;

  FsBinding(FileOptions options) {
    this.options = options;
  }

  /** The functions over the suite's file system, which it has none of until then. */
  ProxyObject bind(Function<HostArguments.Function, ProxyExecutable> guard) {
    ProxyObject known = functions;
    return known != null ? known : (functions = make(guard));
  }

  private ProxyObject make(Function<HostArguments.Function, ProxyExecutable> guard) {
    FileCalls fs = new FileCalls(options);
    FolderCalls folders = fs.folders();
    calls = fs;
    Map<String, Call> table = new LinkedHashMap<>();
    table.put("open", a -> fs.open(a.string(0), a.integer(1), a.integer(2)));
    table.put("close", a -> done(() -> fs.close(a.integer(0))));
    table.put("read", a -> arrayBuffer(fs.read(a.integer(0), a.integer(1), a.number(2))));
    table.put("write", a -> done(() -> fs.write(a.integer(0), a.bytes(1), a.number(4))));
    table.put("ftruncate", a -> done(() -> fs.truncate(a.integer(0), a.number(1))));
    table.put("fsync", a -> done(() -> fs.sync(a.integer(0))));
    table.put("stat", a -> fs.stat(a.string(0), a.flag(1)));
    table.put("fstat", a -> fs.stat(a.integer(0)));
    table.put("access", a -> done(() -> fs.access(a.string(0), a.integer(1))));
    table.put("chmod", a -> done(() -> fs.chmod(a.string(0), a.integer(1), a.flag(2))));
    table.put("fchmod", a -> done(() -> fs.chmod(a.integer(0), a.integer(1))));
    table.put("chown", a -> done(() -> fs.chown(a.string(0), a.number(1), a.number(2), a.flag(3))));
    table.put("fchown", a -> done(() -> fs.chown(a.integer(0), a.number(1), a.number(2))));
    table.put(
        "utimes", a -> done(() -> fs.times(a.string(0), a.number(1), a.number(2), a.flag(3))));
    table.put("futimes", a -> done(() -> fs.times(a.integer(0), a.number(1), a.number(2))));
    table.put("list", a -> String.join("/", folders.list(a.string(0))));
    table.put("readlink", a -> folders.readlink(a.string(0)));
    table.put("chdir", a -> folders.chdir(a.string(0)));
    table.put("realpath", a -> folders.realpath(a.string(0)));
    table.put("mkdir", a -> done(() -> folders.mkdir(a.string(0), a.integer(1))));
    table.put("symlink", a -> done(() -> folders.symlink(a.string(0), a.string(1))));
    table.put("link", a -> done(() -> folders.link(a.string(0), a.string(1))));
    table.put("unlink", a -> done(() -> folders.unlink(a.string(0))));
    table.put("rmdir", a -> done(() -> folders.rmdir(a.string(0))));
    table.put("rename", a -> done(() -> folders.rename(a.string(0), a.string(1))));
    table.put("statfs", a -> folders.statfs(a.string(0)));

    Map<String, Object> members = new LinkedHashMap<>();
    table.forEach(
        (name, call) -> members.put(name, guard.apply(arguments -> run(call, arguments))));
    return ProxyObject.fromMap(members);
  }

  private static @Nullable Object run(Call call, HostArguments arguments) {
    try {
      return call.run(arguments);
    } catch (InvalidPathException | HostArguments.WrongArgumentException e) {
      return -Errno.EINVAL.number();
    } catch (DirectoryIteratorException e) {
      return -Errno.EIO.number();
    } catch (IOException e) {
      return -FileFailure.errnoOf(e).number();
    }
  }

  private interface Effect {
    void run() throws IOException;
  }

  private static int done(Effect effect) throws IOException {
    effect.run();
    return 0;
  }

  /** The bytes as an {@code ArrayBuffer} of the context that is entered: not copied once more. */
  private static Object arrayBuffer(byte[] bytes) {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    return JSArrayBuffer.createArrayBuffer(realm.getContext(), realm, bytes);
  }

  /** Gives up the files. The context must not be entered any more. */
  @Override
  public void close() {
    FileCalls open = calls;
    calls = null;
    functions = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
