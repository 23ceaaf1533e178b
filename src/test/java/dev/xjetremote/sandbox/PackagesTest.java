package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.node.FileOptions;
import dev.xjetremote.node.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of a mounted {@code node_modules} folder, resolved as Node resolves them. */
class PackagesTest {
  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  private void file(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private List<String> run(String expression) {
    SandboxOptions options =
        SandboxOptions.defaults()
            .withFiles(FileOptions.DEFAULT.withMounts(List.of(Mount.ofModules(folder.toString()))));
    String script =
        "let result; try { result = %s } catch (error) { result = error.code + ': ' + error.message"
            + " } dispatch(String(result))";
    return SandboxRun.of(script.formatted(expression), options).texts();
  }

  @Test
  void findsTheMainFileOfAPackage() throws IOException {
    file("plain/index.js", "module.exports = 'index of ' + __filename");
    file("main/package.json", "{ \"main\": \"lib/start\" }");
    file("main/lib/start.js", "module.exports = require('./data.json').name");
    file("main/lib/data.json", "{ \"name\": \"data\" }");
    file("@scope/name/index.js", "exports.scoped = true");

    assertThat(run("require('plain')")).containsExactly("index of /node_modules/plain/index.js");
    assertThat(run("require('main')")).containsExactly("data");
    assertThat(run("require('@scope/name').scoped")).containsExactly("true");
    assertThat(run("require.resolve('main/lib/data')"))
        .containsExactly("/node_modules/main/lib/data.json");
  }

  @Test
  void keepsToTheExportsOfAPackage() throws IOException {
    file(
        "modern/package.json",
        "{ \"name\": \"modern\", \"exports\": { \".\": { \"import\": \"./no.mjs\", \"require\":"
            + " \"./yes.cjs\" }, \"./parts/*\": \"./src/*.js\", \"./parts/hidden\": null } }");
    file("modern/yes.cjs", "module.exports = 'required, ' + require('modern/parts/one')");
    file("modern/src/one.js", "module.exports = 'one'");

    assertThat(run("require('modern')")).containsExactly("required, one");
    assertThat(run("require('modern/src/one.js')"))
        .singleElement()
        .asString()
        .startsWith("ERR_PACKAGE_PATH_NOT_EXPORTED: Package subpath './src/one.js' is not defined");
    assertThat(run("require('modern/parts/hidden')"))
        .singleElement()
        .asString()
        .startsWith("ERR_PACKAGE_PATH_NOT_EXPORTED");
  }

  @Test
  void followsLinksInsideTheFolderOnly() throws IOException {
    file(".store/real/index.js", "module.exports = require('friend') + __dirname");
    Files.writeString(elsewhere.resolve("secret.js"), "module.exports = 'secret'");
    file(".store/node_modules/friend/index.js", "module.exports = 'friend of '");
    Files.createSymbolicLink(folder.resolve("linked"), Path.of(".store/real"));
    Files.createSymbolicLink(folder.resolve("stolen"), elsewhere);

    assertThat(run("require('linked')")).containsExactly("friend of /node_modules/.store/real");
    assertThat(run("require('stolen/secret')"))
        .singleElement()
        .asString()
        .startsWith("EACCES: EACCES: permission denied, stat");
  }

  @Test
  void tellsWhatNodeTells() throws IOException {
    file("esm/package.json", "{ \"type\": \"module\" }");
    file("esm/index.js", "export default 1");
    file("broken/index.js", "\nlet x = ;");

    assertThat(run("require('missing')"))
        .singleElement()
        .asString()
        .startsWith("MODULE_NOT_FOUND: Cannot find module 'missing'");
    assertThat(run("require('esm')")).singleElement().asString().startsWith("ERR_REQUIRE_ESM");
    assertThat(run("(() => { try { require('broken') } catch (e) { return e.stack } })()"))
        .singleElement()
        .asString()
        .startsWith("/node_modules/broken/index.js:2\nlet x = ;\n        ^\n\nSyntaxError: ");
  }

  @Test
  void cannotBeChanged() throws IOException {
    file("plain/index.js", "module.exports = 1");

    assertThat(run("require('fs').writeFileSync('/node_modules/plain/index.js', '')"))
        .singleElement()
        .asString()
        .startsWith("EROFS: EROFS: read-only file system, open");
  }

  @Test
  void requiresWhatTheSuiteHasWritten() {
    assertThat(
            run(
                "(require('fs').writeFileSync('/tmp/own.js', 'exports.count = (global.n = (global.n"
                    + " ?? 0) + 1)'), require('/tmp/own').count + require('/tmp/own.js').count +"
                    + " Object.keys(require.cache).join())"))
        .containsExactly("2/tmp/own.js");
  }
}
