package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What require finds, and what it and import() say of the rest. */
class RequireTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "require('node:path') === require('path')|true",
        "typeof require('util').format|function",
        "require.resolve('node:path')|node:path",
        "require.resolve.paths('path')|null",
        "require.resolve.paths('x')|/specs/node_modules,/node_modules",
        "Object.keys(require)|resolve,main,extensions,cache",
        "require('module').createRequire('/a/b.js').resolve('path')|path",
        "require('module').isBuiltin('node:fs') + ' ' + require('module').isBuiltin('nope')|true false",
        "module.exports === exports|true",
      })
  void finds(String expression, String value) {
    SandboxRun run =
        SandboxRun.of("dispatch(String(" + expression + "))\n//# sourceURL=/specs/a.js");

    assertThat(run.failures).isEmpty();
    assertThat(run.texts()).containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "require('nope')|MODULE_NOT_FOUND|Cannot find module 'nope' Require stack: - /specs/a.js",
        "require('./nope')|MODULE_NOT_FOUND|Cannot find module './nope' Require stack: - /specs/a.js",
        "require('node:nope')|ERR_UNKNOWN_BUILTIN_MODULE|No such built-in module: node:nope",
        "require('')|ERR_INVALID_ARG_VALUE|The argument 'id' must be a non-empty string. Received ''",
        "require(5)|ERR_INVALID_ARG_TYPE|The \"id\" argument must be of type string. Received type number (5)",
        "require('constructor')|MODULE_NOT_FOUND|Cannot find module 'constructor' Require stack: - /specs/a.js",
      })
  void failsAsNodeDoes(String expression, String code, String message) {
    SandboxRun run = SandboxRun.of(expression + "\n//# sourceURL=/specs/a.js");

    assertThat(run.failures).hasSize(1);
    assertThat(run.failures.get(0))
        .contains("\"code\":\"" + code + "\"")
        .contains(
            "\"message\":\""
                + message
                    .replace("\"", "\\\"")
                    .replace(" Require stack: ", "\\nRequire stack:\\n"));
  }

  @Test
  void importsNothingAsNodeDoesInScripts() {
    SandboxRun run =
        SandboxRun.of(
            """
            import('node:path').catch((error) => dispatch(`${ error.name } ${ error.code }`));
            """);

    assertThat(run.texts()).containsExactly("TypeError ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING");
  }
}
