'use strict';

const { codes } = require('internal/errors');
const {
  kValidateObjectAllowArray, validateArray, validateBoolean, validateBuffer, validateFunction, validateInt32, validateObject, validateOneOf,
  validateString, validateStringArray, validateUint32
} = require('internal/validators');
// The suite's own realm is named by a function of it, which the suite may have replaced.
const { Object: ownRealm } = require('internal/primordials');
const { contextify, contexts, functions, makeRealm } = require('../lib/vm/contexts');

const anonymous = 'evalmachine.<anonymous>';
const compiledScripts = new WeakMap();
// The context whose error a syntax error is; only runInContext and runInNewContext know it.
const kParsingContext = Symbol('script parsing context');
const USE_MAIN_CONTEXT_DEFAULT_LOADER = Symbol('vm_dynamic_import_main_context_default');
const DONT_CONTEXTIFY = Symbol('vm_context_no_contextify');

// Lines and columns before the script's own, which the engine counts from one.
function padded(code, { columnOffset = 0, lineOffset = 0 }) {
  return '\n'.repeat(Math.max(0, lineOffset)) + ' '.repeat(Math.max(0, columnOffset)) + code;
}

function validateScriptOptions(options) {
  const { cachedData, columnOffset = 0, filename = anonymous, importModuleDynamically, lineOffset = 0, produceCachedData = false } = options;

  validateString(filename, 'options.filename');
  validateInt32(lineOffset, 'options.lineOffset');
  validateInt32(columnOffset, 'options.columnOffset');
  if (cachedData !== undefined && !ArrayBuffer.isView(cachedData)) {
    throw new codes.ERR_INVALID_ARG_TYPE('options.cachedData', [ 'Buffer', 'TypedArray', 'DataView' ], cachedData);
  }
  validateBoolean(produceCachedData, 'options.produceCachedData');
  if (importModuleDynamically !== undefined && importModuleDynamically !== USE_MAIN_CONTEXT_DEFAULT_LOADER) {
    validateFunction(importModuleDynamically, 'options.importModuleDynamically');
  }

  return { filename, lineOffset, columnOffset };
}

function compiledOf(script) {
  const compiled = compiledScripts.get(script);

  if (compiled === undefined) throw new TypeError('Illegal invocation');

  return compiled;
}

// Runs compiled code in a realm, for the time that is allowed.
function execute(compiled, realm, options = {}) {
  validateObject(options, 'options');
  const { breakOnSigint = false, displayErrors = true, timeout } = options;
  if (timeout !== undefined) validateUint32(timeout, 'options.timeout', true);
  validateBoolean(displayErrors, 'options.displayErrors');
  validateBoolean(breakOnSigint, 'options.breakOnSigint');
  if (timeout === undefined) return compiled(realm, displayErrors);

  let result;
  const isOver = functions().run(() => { result = compiled(realm, displayErrors); }, timeout);

  if (isOver) throw new codes.ERR_SCRIPT_EXECUTION_TIMEOUT(timeout);

  return result;
}

class ContextifyScript {
  // There is no compiled form that could be kept: what this gives is rejected, and the script compiled anew.
  createCachedData() {
    return require('buffer').Buffer.alloc(0);
  }
}

class Script extends ContextifyScript {
  constructor(code, options = {}) {
    super();
    const text = `${ code }`;
    const own = typeof options === 'string' ? { filename: options } : options;

    if (typeof options !== 'string') validateObject(own, 'options');
    const checked = validateScriptOptions(own);

    const realm = contexts.get(own[kParsingContext])?.realm ?? ownRealm;

    compiledScripts.set(this, functions().compile(padded(text, checked), checked.filename, realm, '', ''));
    if (own.cachedData !== undefined) this.cachedDataRejected = true;
    if (own.produceCachedData) {
      this.cachedDataProduced = true;
      this.cachedData = this.createCachedData();
    }
    this.sourceMapURL = /\/\/[#@] sourceMappingURL=(\S+)\s*$/.exec(text)?.[1];
  }

  runInThisContext(options) {
    return execute(compiledOf(this), ownRealm, options);
  }

  runInContext(contextifiedObject, options) {
    validateContext(contextifiedObject);

    return execute(compiledOf(this), contexts.get(contextifiedObject).realm, options);
  }

  runInNewContext(contextObject, options) {
    return this.runInContext(createContext(contextObject, contextOptions(options ?? {})), options);
  }
}

function validateContext(contextifiedObject) {
  if (!isContext(contextifiedObject)) {
    throw new codes.ERR_INVALID_ARG_TYPE('contextifiedObject', 'vm.Context', contextifiedObject);
  }
}

function isContext(object) {
  validateObject(object, 'object', kValidateObjectAllowArray);

  return contexts.has(object);
}

let contextCount = 1;

function createContext(contextObject = {}, options = {}) {
  if (contextObject !== DONT_CONTEXTIFY && isContext(contextObject)) return contextObject;
  validateObject(options, 'options');
  const { codeGeneration, microtaskMode, name = `VM Context ${ contextCount++ }`, origin } = options;

  validateString(name, 'options.name');
  if (origin !== undefined) validateString(origin, 'options.origin');
  if (codeGeneration !== undefined) {
    validateObject(codeGeneration, 'options.codeGeneration');
    const { strings = true, wasm = true } = codeGeneration;

    validateBoolean(strings, 'options.codeGeneration.strings');
    validateBoolean(wasm, 'options.codeGeneration.wasm');
  }
  validateOneOf(microtaskMode, 'options.microtaskMode', [ 'afterEvaluate', undefined ]);
  const context = contextObject === DONT_CONTEXTIFY ? makeRealm() : contextify(contextObject);
  if (codeGeneration?.strings === false) forbidEval(context);

  return context;
}

function forbidEval(contextObject) {
  const { inner } = contexts.get(contextObject);
  const refuse = () => {
    throw new inner.EvalError('Code generation from strings disallowed for this context');
  };

  for (const name of [ 'eval', 'Function' ]) inner[name] = new Proxy(inner[name], { apply: refuse, construct: refuse });
  inner.Function.prototype.constructor = inner.Function;
}

// The options of runInNewContext that are its context's, under other names.
function contextOptions(options) {
  validateObject(options, 'options');
  const { contextCodeGeneration, contextName, contextOrigin, microtaskMode } = options;

  if (contextName !== undefined) validateString(contextName, 'options.contextName');
  if (contextOrigin !== undefined) validateString(contextOrigin, 'options.contextOrigin');
  if (contextCodeGeneration !== undefined) {
    validateObject(contextCodeGeneration, 'options.contextCodeGeneration');
    const { strings, wasm } = contextCodeGeneration;

    if (strings !== undefined) validateBoolean(strings, 'options.contextCodeGeneration.strings');
    if (wasm !== undefined) validateBoolean(wasm, 'options.contextCodeGeneration.wasm');
  }
  if (microtaskMode !== undefined) validateString(microtaskMode, 'options.microtaskMode');

  return { name: contextName, origin: contextOrigin, codeGeneration: contextCodeGeneration, microtaskMode };
}

function createScript(code, options) {
  return new Script(code, options);
}

const fileOptions = (options) => (typeof options === 'string' ? { filename: options } : options);

function runInContext(code, contextifiedObject, options) {
  validateContext(contextifiedObject);

  const own = { ...fileOptions(options), [kParsingContext]: contextifiedObject };

  return createScript(code, own).runInContext(contextifiedObject, own);
}

function runInNewContext(code, contextObject, options) {
  const own = fileOptions(options) ?? {};

  return runInContext(code, createContext(contextObject, contextOptions(own)), own);
}

function runInThisContext(code, options) {
  return createScript(code, fileOptions(options)).runInThisContext(fileOptions(options));
}

function compileFunction(code, params, options = {}) {
  validateString(code, 'code');
  validateObject(options, 'options');
  if (params !== undefined) validateStringArray(params, 'params');
  const { contextExtensions = [], parsingContext } = options;
  const checked = validateScriptOptions({ filename: '', ...options });

  if (parsingContext !== undefined && (typeof parsingContext !== 'object' || parsingContext === null || !isContext(parsingContext))) {
    throw new codes.ERR_INVALID_ARG_TYPE('options.parsingContext', 'Context', parsingContext);
  }
  validateArray(contextExtensions, 'options.contextExtensions');
  contextExtensions.forEach((extension, index) => validateObject(extension, `options.contextExtensions[${ index }]`, 1));
  if (options.cachedData !== undefined) validateBuffer(options.cachedData, 'options.cachedData');

  return compile(code, params ?? [], contextExtensions, checked, parsingContext);
}

function compile(code, params, extensions, offsets, parsingContext) {
  const scopes = extensions.map((_, index) => `with (arguments[${ index }]) `).join('');
  const head = `(function () { ${ scopes }return function (${ params.join(',') }) {\n`;
  const realm = parsingContext === undefined ? ownRealm : contexts.get(parsingContext).realm;
  const compiled = functions().compile(padded(code, offsets), offsets.filename, realm, head, '\n} })');

  return Reflect.apply(compiled(realm), undefined, extensions);
}

function measureMemory(options = {}) {
  require('internal/util').emitExperimentalWarning?.('vm.measureMemory');
  validateObject(options, 'options');
  const { execution = 'default', mode = 'summary' } = options;

  validateOneOf(mode, 'options.mode', [ 'summary', 'detailed' ]);
  validateOneOf(execution, 'options.execution', [ 'default', 'eager' ]);
  const bytes = require('process').memoryUsage().heapUsed;
  const total = { jsMemoryEstimate: bytes, jsMemoryRange: [ bytes, bytes ] };

  return Promise.resolve(mode === 'summary' ? { total } : { total, current: total, other: [] });
}

module.exports = {
  Script,
  createContext,
  createScript,
  runInContext,
  runInNewContext,
  runInThisContext,
  isContext,
  compileFunction,
  measureMemory,
  constants: Object.freeze({ __proto__: null, USE_MAIN_CONTEXT_DEFAULT_LOADER, DONT_CONTEXTIFY })
};
