'use strict';
// Node 20's error codes: [class, message]. A message is a text, whose %s take the constructor's
// arguments as util.format does, or a function called with the arguments and `this` being the new error.
// 'SystemError' marks the codes whose argument is a context of a failed system call.

const {
  determineSpecificType, formatList, invalidArgType, invalidArgValue, missingArgs, outOfRange
} = require('./wording');

const inPackage = (path) => (path ? ` in package ${ path }package.json` : '');
const importedFrom = (base) => (base ? ` imported from ${ base }` : '');
const basename = (path) => path.slice(path.lastIndexOf('/') + 1);

function invalidPackageTarget(path, key, target, isImport = false, base = undefined) {
  const relativeError = typeof target === 'string' && !isImport && target.length > 0 && !target.startsWith('./');
  const subject = key === '.' && !isImport
    ? `Invalid "exports" main target ${ JSON.stringify(target) } defined`
    : `Invalid "${ isImport ? 'imports' : 'exports' }" target ${ JSON.stringify(target) } defined for '${ key }'`;

  return `${ subject } in the package config ${ path }package.json${ importedFrom(base) }`
    + (relativeError ? '; targets must start with "./"' : '');
}

function requireEsm(filename, hasEsmSyntax, parentPath = null, packageJsonPath = null) {
  let message = `require() of ES Module ${ filename }${ parentPath ? ` from ${ parentPath }` : '' } not supported.`;
  if (!packageJsonPath) return message;

  const name = parentPath && basename(parentPath) === basename(filename) ? filename : basename(filename);
  message += '\n';

  return hasEsmSyntax
    ? `${ message }Instead change the require of ${ name } in ${ parentPath } to a dynamic import() which is available `
      + 'in all CommonJS modules.'
    : `${ message }${ name } is treated as an ES module file as it is a .js file whose nearest parent package.json `
      + 'contains "type": "module" which declares all .js files in that package scope as ES modules.\n'
      + `Instead either rename ${ name } to end in .cjs, change the requiring code to use dynamic import() which is `
      + 'available in all CommonJS modules, or change "type": "module" to "type": "commonjs" in '
      + `${ packageJsonPath } to treat all .js files as CommonJS (using .mjs for all ES modules instead).\n`;
}

function invalidReturn(what, from, value) {
  return `Expected ${ what } to be returned ${ from } but got ${ determineSpecificType(value) }.`;
}

module.exports = {
  ERR_ACCESS_DENIED: [ 'Error', function (message, permission = '', resource = '') {
    this.permission = permission;
    this.resource = resource;

    return message;
  } ],
  ERR_AMBIGUOUS_ARGUMENT: [ 'TypeError', 'The "%s" argument is ambiguous. %s' ],
  ERR_ARG_NOT_ITERABLE: [ 'TypeError', '%s must be iterable' ],
  ERR_ASSERTION: [ 'Error', '%s' ],
  ERR_ASYNC_CALLBACK: [ 'TypeError', '%s must be a function' ],
  ERR_ASYNC_TYPE: [ 'TypeError', 'Invalid name for async "type": %s' ],
  ERR_BROTLI_INVALID_PARAM: [ 'RangeError', '%s is not a valid Brotli parameter' ],
  ERR_BUFFER_OUT_OF_BOUNDS: [ 'RangeError', (name) => (
    name ? `"${ name }" is outside of buffer bounds` : 'Attempt to access memory outside buffer bounds'
  ) ],
  ERR_BUFFER_TOO_LARGE: [ 'RangeError', 'Cannot create a Buffer larger than %s bytes' ],
  ERR_CANNOT_WATCH_SIGINT: [ 'Error', 'Cannot watch for SIGINT signals' ],
  ERR_CHILD_PROCESS_IPC_REQUIRED: [ 'Error', 'Forked processes must have an IPC channel, missing value \'ipc\' in %s' ],
  ERR_CONSOLE_WRITABLE_STREAM: [ 'TypeError', 'Console expects a writable stream instance for %s' ],
  ERR_CONTEXT_NOT_INITIALIZED: [ 'Error', 'context used is not initialized' ],
  ERR_CRYPTO_CUSTOM_ENGINE_NOT_SUPPORTED: [ 'Error', 'Custom engines not supported by this OpenSSL' ],
  ERR_CRYPTO_ECDH_INVALID_FORMAT: [ 'TypeError', 'Invalid ECDH format: %s' ],
  ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY: [ 'Error', 'Public key is not valid for specified curve' ],
  ERR_CRYPTO_ENGINE_UNKNOWN: [ 'Error', 'Engine "%s" was not found' ],
  ERR_CRYPTO_FIPS_FORCED: [ 'Error', 'Cannot set FIPS mode, it was forced with --force-fips at startup.' ],
  ERR_CRYPTO_FIPS_UNAVAILABLE: [ 'Error', 'Cannot set FIPS mode in a non-FIPS build.' ],
  ERR_CRYPTO_HASH_FINALIZED: [ 'Error', 'Digest already called' ],
  ERR_CRYPTO_HASH_UPDATE_FAILED: [ 'Error', 'Hash update failed' ],
  ERR_CRYPTO_INCOMPATIBLE_KEY: [ 'Error', 'Incompatible %s: %s' ],
  ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS: [ 'Error', 'The selected key encoding %s %s.' ],
  ERR_CRYPTO_INVALID_DIGEST: [ 'TypeError', 'Invalid digest: %s' ],
  ERR_CRYPTO_INVALID_JWK: [ 'TypeError', 'Invalid JWK data' ],
  ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE: [ 'TypeError', 'Invalid key object type %s, expected %s.' ],
  ERR_CRYPTO_INVALID_STATE: [ 'Error', 'Invalid state for operation %s' ],
  ERR_CRYPTO_PBKDF2_ERROR: [ 'Error', 'PBKDF2 error' ],
  ERR_CRYPTO_SCRYPT_INVALID_PARAMETER: [ 'Error', 'Invalid scrypt parameter' ],
  ERR_CRYPTO_SCRYPT_NOT_SUPPORTED: [ 'Error', 'Scrypt algorithm not supported' ],
  ERR_CRYPTO_SIGN_KEY_REQUIRED: [ 'Error', 'No key provided to sign' ],
  ERR_DIR_CLOSED: [ 'Error', 'Directory handle was closed' ],
  ERR_DIR_CONCURRENT_OPERATION: [ 'Error',
    'Cannot do synchronous work on directory handle with concurrent asynchronous operations' ],
  ERR_DNS_SET_SERVERS_FAILED: [ 'Error', 'c-ares failed to set servers: "%s" [%s]' ],
  ERR_DOMAIN_CALLBACK_NOT_AVAILABLE: [ 'Error', 'A callback was registered through '
    + 'process.setUncaughtExceptionCaptureCallback(), which is mutually exclusive with using the `domain` module' ],
  ERR_DOMAIN_CANNOT_SET_UNCAUGHT_EXCEPTION_CAPTURE: [ 'Error', 'The `domain` module is in use, which is mutually '
    + 'exclusive with calling process.setUncaughtExceptionCaptureCallback()' ],
  ERR_ENCODING_INVALID_ENCODED_DATA: [ 'TypeError', function (encoding, errno) {
    this.errno = errno;

    return `The encoded data was not valid for encoding ${ encoding }`;
  } ],
  ERR_ENCODING_NOT_SUPPORTED: [ 'RangeError', 'The "%s" encoding is not supported' ],
  ERR_EVENT_RECURSION: [ 'Error', 'The event "%s" is already being dispatched' ],
  ERR_FALSY_VALUE_REJECTION: [ 'Error', function (reason) {
    this.reason = reason;

    return 'Promise was rejected with falsy value';
  } ],
  ERR_FEATURE_UNAVAILABLE_ON_PLATFORM: [ 'TypeError',
    'The feature %s is unavailable on the current platform, which is being used to run Node.js' ],
  ERR_FS_CP_DIR_TO_NON_DIR: [ 'SystemError', 'Cannot overwrite non-directory with directory' ],
  ERR_FS_CP_EEXIST: [ 'SystemError', 'Target already exists' ],
  ERR_FS_CP_EINVAL: [ 'SystemError', 'Invalid src or dest' ],
  ERR_FS_CP_FIFO_PIPE: [ 'SystemError', 'Cannot copy a FIFO pipe' ],
  ERR_FS_CP_NON_DIR_TO_DIR: [ 'SystemError', 'Cannot overwrite directory with non-directory' ],
  ERR_FS_CP_SOCKET: [ 'SystemError', 'Cannot copy a socket file' ],
  ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY: [ 'SystemError', 'Cannot overwrite symlink in subdirectory of self' ],
  ERR_FS_CP_UNKNOWN: [ 'SystemError', 'Cannot copy an unknown file type' ],
  ERR_FS_EISDIR: [ 'SystemError', 'Path is a directory' ],
  ERR_FS_FILE_TOO_LARGE: [ 'RangeError', 'File size (%s) is greater than 2 GiB' ],
  ERR_FS_INVALID_SYMLINK_TYPE: [ 'Error',
    'Symlink type must be one of "dir", "file", or "junction". Received "%s"' ],
  ERR_HTTP2_INVALID_PACKED_SETTINGS_LENGTH: [ 'RangeError', 'Packed settings length must be a multiple of six' ],
  ERR_HTTP2_UNSUPPORTED_PROTOCOL: [ 'Error', 'protocol "%s" is unsupported.' ],
  ERR_HTTP_BODY_NOT_ALLOWED: [ 'Error', 'Adding content for this request method or response status is not allowed.' ],
  ERR_HTTP_CONTENT_LENGTH_MISMATCH: [
    'Error', 'Response body\'s content-length of %s byte(s) does not match the content-length of %s byte(s) set in header'
  ],
  ERR_HTTP_HEADERS_SENT: [ 'Error', 'Cannot %s headers after they are sent to the client' ],
  ERR_HTTP_INVALID_HEADER_VALUE: [ 'TypeError', 'Invalid value "%s" for header "%s"' ],
  ERR_HTTP_INVALID_STATUS_CODE: [ 'RangeError', 'Invalid status code: %s' ],
  ERR_HTTP_SOCKET_ASSIGNED: [ 'Error', 'ServerResponse has an already assigned socket' ],
  ERR_HTTP_SOCKET_ENCODING: [ 'Error', 'Changing the socket encoding is not allowed per RFC7230 Section 3.' ],
  ERR_HTTP_TRAILER_INVALID: [ 'Error', 'Trailers are invalid with this transfer encoding' ],
  ERR_ILLEGAL_CONSTRUCTOR: [ 'TypeError', 'Illegal constructor' ],
  ERR_INCOMPATIBLE_OPTION_PAIR: [ 'TypeError', 'Option "%s" cannot be used in combination with option "%s"' ],
  ERR_INSPECTOR_ALREADY_CONNECTED: [ 'Error', '%s is already connected' ],
  ERR_INSPECTOR_NOT_ACTIVE: [ 'Error', 'Inspector is not active' ],
  ERR_INSPECTOR_NOT_AVAILABLE: [ 'Error', 'Inspector is not available' ],
  ERR_INSPECTOR_NOT_CONNECTED: [ 'Error', 'Session is not connected' ],
  ERR_INSPECTOR_NOT_WORKER: [ 'Error', 'Current thread is not a worker' ],
  ERR_INTERNAL_ASSERTION: [ 'Error', (message) => (
    `${ message === undefined ? '' : `${ message }\n` }`
      + 'This is caused by either a bug in Node.js or incorrect usage of Node.js internals.\n'
      + 'Please open an issue with this stack trace at https://github.com/nodejs/node/issues\n'
  ) ],
  ERR_INVALID_ADDRESS_FAMILY: [ 'RangeError', function (addressType, host, port) {
    this.host = host;
    this.port = port;

    return `Invalid address family: ${ addressType } ${ host }:${ port }`;
  } ],
  ERR_INVALID_ARG_TYPE: [ 'TypeError', invalidArgType ],
  ERR_INVALID_ARG_VALUE: [ 'TypeError', invalidArgValue ],
  ERR_INVALID_ASYNC_ID: [ 'RangeError', 'Invalid %s value: %s' ],
  ERR_INVALID_BUFFER_SIZE: [ 'RangeError', 'Buffer size must be a multiple of %s' ],
  ERR_INVALID_CHAR: [ 'TypeError', (name, field) => (
    `Invalid character in ${ name }${ field === undefined ? '' : ` ["${ field }"]` }`
  ) ],
  ERR_INVALID_CURSOR_POS: [ 'TypeError', 'Cannot set cursor row without setting its column' ],
  ERR_INVALID_FD: [ 'RangeError', '"fd" must be a positive integer: %s' ],
  ERR_INVALID_FD_TYPE: [ 'TypeError', 'Unsupported fd type: %s' ],
  ERR_INVALID_FILE_URL_HOST: [ 'TypeError', 'File URL host must be "localhost" or empty on %s' ],
  ERR_INVALID_FILE_URL_PATH: [ 'TypeError', 'File URL path %s' ],
  ERR_INVALID_HANDLE_TYPE: [ 'TypeError', 'This handle type cannot be sent' ],
  ERR_INVALID_HTTP_TOKEN: [ 'TypeError', '%s must be a valid HTTP token ["%s"]' ],
  ERR_INVALID_IP_ADDRESS: [ 'TypeError', 'Invalid IP address: %s' ],
  ERR_INVALID_MIME_SYNTAX: [ 'TypeError', (production, text, invalidIndex) => (
    `The MIME syntax for a ${ production } in "${ text }" is invalid`
      + (invalidIndex === -1 ? '' : ` at ${ invalidIndex }`)
  ) ],
  ERR_INVALID_MODULE_SPECIFIER: [ 'TypeError', (request, reason, base) => (
    `Invalid module "${ request }" ${ reason }${ importedFrom(base) }`
  ) ],
  ERR_INVALID_PACKAGE_CONFIG: [ 'Error', (path, base, message) => (
    `Invalid package config ${ path }${ base ? ` while importing ${ base }` : '' }${ message ? `. ${ message }` : '' }`
  ) ],
  ERR_INVALID_PACKAGE_TARGET: [ 'Error', invalidPackageTarget ],
  ERR_INVALID_PROTOCOL: [ 'TypeError', 'Protocol "%s" not supported. Expected "%s"' ],
  ERR_INVALID_RETURN_PROPERTY: [ 'TypeError', (input, name, property, value) => (
    invalidReturn(`a valid ${ input }`, `for the "${ property }" from the "${ name }" hook`, value)
  ) ],
  ERR_INVALID_RETURN_PROPERTY_VALUE: [ 'TypeError', (input, name, property, value) => (
    invalidReturn(input, `for the "${ property }" from the "${ name }" hook`, value)
  ) ],
  ERR_INVALID_RETURN_VALUE: [ 'TypeError', (input, name, value) => (
    invalidReturn(input, `from the "${ name }" function`, value)
  ) ],
  ERR_INVALID_STATE: [ 'Error', 'Invalid state: %s' ],
  ERR_INVALID_SYNC_FORK_INPUT: [
    'TypeError', 'Asynchronous forks do not support Buffer, TypedArray, DataView or string input: %s'
  ],
  ERR_INVALID_THIS: [ 'TypeError', 'Value of "this" must be of type %s' ],
  ERR_INVALID_TUPLE: [ 'TypeError', '%s must be an iterable %s tuple' ],
  ERR_INVALID_URI: [ 'URIError', 'URI malformed' ],
  ERR_INVALID_URL: [ 'TypeError', function (input, base = null) {
    this.input = input;
    if (base !== null) this.base = base;

    return 'Invalid URL';
  } ],
  ERR_INVALID_URL_SCHEME: [ 'TypeError', (expected) => {
    const schemes = [ expected ].flat();

    return `The URL must be ${ schemes.length > 1 ? 'one of scheme' : 'of scheme' } ${ formatList(schemes, 'or') }`;
  } ],
  ERR_IPC_ONE_PIPE: [ 'Error', 'Child process can have only one IPC pipe' ],
  ERR_IPC_SYNC_FORK: [ 'Error', 'IPC cannot be used with synchronous forks' ],
  ERR_METHOD_NOT_IMPLEMENTED: [ 'Error', 'The %s method is not implemented' ],
  ERR_INVALID_OBJECT_DEFINE_PROPERTY: [ 'TypeError', '%s' ],
  ERR_MISSING_ARGS: [ 'TypeError', missingArgs ],
  ERR_MISSING_OPTION: [ 'TypeError', '%s is required' ],
  ERR_MODULE_NOT_FOUND: [ 'Error', function (path, base, exactUrl) {
    if (exactUrl) this.url = `${ exactUrl }`;

    return `Cannot find ${ exactUrl ? 'module' : 'package' } '${ path }' imported from ${ base }`;
  } ],
  ERR_MULTIPLE_CALLBACK: [ 'Error', 'Callback called multiple times' ],
  ERR_NO_CRYPTO: [ 'Error', 'Node.js is not compiled with OpenSSL crypto support' ],
  ERR_NO_ICU: [ 'TypeError', '%s is not supported on Node.js compiled without ICU' ],
  ERR_OPERATION_FAILED: [ 'Error', 'Operation failed: %s' ],
  ERR_OUT_OF_RANGE: [ 'RangeError', outOfRange ],
  ERR_PACKAGE_IMPORT_NOT_DEFINED: [ 'TypeError', (specifier, path, base) => (
    `Package import specifier "${ specifier }" is not defined${ inPackage(path) }${ importedFrom(base) }`
  ) ],
  ERR_PACKAGE_PATH_NOT_EXPORTED: [ 'Error', (path, subpath, base) => (
    (subpath === '.'
      ? 'No "exports" main defined in '
      : `Package subpath '${ subpath }' is not defined by "exports" in `)
      + `${ path }package.json${ importedFrom(base) }`
  ) ],
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: [ 'TypeError', '%s' ],
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: [ 'TypeError',
    'Unexpected argument \'%s\'. This command does not take positional arguments' ],
  ERR_PARSE_ARGS_UNKNOWN_OPTION: [ 'TypeError', (option, allowPositionals) => (
    `Unknown option '${ option }'` + (allowPositionals
      ? '. To specify a positional argument starting with a \'-\', place it at the end of the command after '
        + `'--', as in '-- ${ JSON.stringify(option) }`
      : '')
  ) ],
  ERR_PERFORMANCE_INVALID_TIMESTAMP: [ 'TypeError', '%s is not a valid timestamp' ],
  ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS: [ 'TypeError', '%s' ],
  ERR_REQUIRE_CYCLE_MODULE: [ 'Error', '%s' ],
  ERR_REQUIRE_ESM: [ 'Error', requireEsm ],
  ERR_SCRIPT_EXECUTION_TIMEOUT: [ 'Error', 'Script execution timed out after %sms' ],
  ERR_SCRIPT_EXECUTION_INTERRUPTED: [ 'Error', 'Script execution was interrupted by `SIGINT`' ],
  ERR_SERVER_ALREADY_LISTEN: [ 'Error', 'Listen method has been called more than once without closing.' ],
  ERR_SERVER_NOT_RUNNING: [ 'Error', 'Server is not running.' ],
  ERR_SOCKET_BAD_BUFFER_SIZE: [ 'TypeError', 'Buffer size must be a positive integer' ],
  ERR_SOCKET_BAD_PORT: [ 'RangeError', (name, port, allowZero = true) => (
    `${ name } should be ${ allowZero ? '>=' : '>' } 0 and < 65536. Received ${ determineSpecificType(port) }.`
  ) ],
  ERR_SOCKET_BAD_TYPE: [ 'TypeError', 'Bad socket type specified. Valid types are: udp4, udp6' ],
  ERR_SOCKET_BUFFER_SIZE: [ 'SystemError', 'Could not get or set buffer size' ],
  ERR_SOCKET_CLOSED: [ 'Error', 'Socket is closed' ],
  ERR_SOCKET_DGRAM_NOT_CONNECTED: [ 'Error', 'Not connected' ],
  ERR_SOCKET_DGRAM_NOT_RUNNING: [ 'Error', 'Not running' ],
  ERR_STREAM_ALREADY_FINISHED: [ 'Error', 'Cannot call %s after a stream was finished' ],
  ERR_STREAM_CANNOT_PIPE: [ 'Error', 'Cannot pipe, not readable' ],
  ERR_STREAM_DESTROYED: [ 'Error', 'Cannot call %s after a stream was destroyed' ],
  ERR_STREAM_NULL_VALUES: [ 'TypeError', 'May not write null values to stream' ],
  ERR_STREAM_PREMATURE_CLOSE: [ 'Error', 'Premature close' ],
  ERR_STREAM_PUSH_AFTER_EOF: [ 'Error', 'stream.push() after EOF' ],
  ERR_STREAM_UNSHIFT_AFTER_END_EVENT: [ 'Error', 'stream.unshift() after end event' ],
  ERR_STREAM_WRAP: [ 'Error', 'Stream has StringDecoder set or is in objectMode' ],
  ERR_STREAM_WRITE_AFTER_END: [ 'Error', 'write after end' ],
  ERR_SYNTHETIC: [ 'Error', 'JavaScript Callstack' ],
  ERR_SYSTEM_ERROR: [ 'SystemError', 'A system error occurred' ],
  ERR_TLS_ALPN_CALLBACK_WITH_PROTOCOLS: [
    'TypeError', 'The ALPNCallback and ALPNProtocols TLS options are mutually exclusive'
  ],
  ERR_TLS_INVALID_CONTEXT: [ 'TypeError', '%s must be a SecureContext' ],
  ERR_TLS_INVALID_PROTOCOL_VERSION: [
    'TypeError', (version, which) => `${ JSON.stringify(version) } is not a valid ${ which } TLS protocol version`
  ],
  ERR_TLS_INVALID_STATE: [ 'Error', 'TLS socket connection must be securely established' ],
  ERR_TLS_PROTOCOL_VERSION_CONFLICT: [ 'TypeError', (version, protocol) => (
    `TLS protocol version ${ JSON.stringify(version) } conflicts with secureProtocol ${ JSON.stringify(protocol) }`
  ) ],
  ERR_TLS_REQUIRED_SERVER_NAME: [ 'Error', '"servername" is required parameter for Server.addContext' ],
  ERR_TRACE_EVENTS_CATEGORY_REQUIRED: [ 'TypeError', 'At least one category is required' ],
  ERR_TTY_INIT_FAILED: [ 'SystemError', 'TTY initialization failed' ],
  ERR_UNAVAILABLE_DURING_EXIT: [ 'Error', 'Cannot call function in process exit handler' ],
  ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET: [ 'Error',
    '`process.setupUncaughtExceptionCapture()` was called while a capture callback was already active' ],
  ERR_UNESCAPED_CHARACTERS: [ 'TypeError', '%s contains unescaped characters' ],
  ERR_UNHANDLED_ERROR: [ 'Error', (error) => (
    error === undefined ? 'Unhandled error.' : `Unhandled error. (${ error })`
  ) ],
  ERR_UNKNOWN_BUILTIN_MODULE: [ 'Error', 'No such built-in module: %s' ],
  ERR_UNKNOWN_CREDENTIAL: [ 'Error', '%s identifier does not exist: %s' ],
  ERR_UNKNOWN_ENCODING: [ 'TypeError', 'Unknown encoding: %s' ],
  ERR_UNKNOWN_FILE_EXTENSION: [ 'TypeError', 'Unknown file extension "%s" for %s' ],
  ERR_UNKNOWN_MODULE_FORMAT: [ 'RangeError', 'Unknown module format: %s for URL %s' ],
  ERR_UNKNOWN_SIGNAL: [ 'TypeError', 'Unknown signal: %s' ],
  ERR_UNSUPPORTED_DIR_IMPORT: [ 'Error', function (path, base, exactUrl) {
    this.url = exactUrl;

    return `Directory import '${ path }' is not supported resolving ES modules imported from ${ base }`;
  } ],
  ERR_USE_AFTER_CLOSE: [ 'Error', '%s was closed' ],
  ERR_VALID_PERFORMANCE_ENTRY_TYPE: [ 'Error', 'At least one valid performance entry type is required' ],
  ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING: [ 'TypeError', 'A dynamic import callback was not specified.' ],
  ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING_FLAG: [ 'TypeError',
    'A dynamic import callback was invoked without --experimental-vm-modules' ],
  ERR_VM_MODULE_ALREADY_LINKED: [ 'Error', 'Module has already been linked' ],
  ERR_VM_MODULE_CANNOT_CREATE_CACHED_DATA: [ 'Error',
    'Cached data cannot be created for a module which has been evaluated' ],
  ERR_VM_MODULE_DIFFERENT_CONTEXT: [ 'Error', 'Linked modules must use the same context' ],
  ERR_VM_MODULE_LINK_FAILURE: [ 'Error', function (message, cause) {
    this.cause = cause;

    return message;
  } ],
  ERR_VM_MODULE_NOT_MODULE: [ 'Error', 'Provided module is not an instance of Module' ],
  ERR_VM_MODULE_STATUS: [ 'Error', 'Module status %s' ],
  ERR_WEBASSEMBLY_RESPONSE: [ 'TypeError', 'WebAssembly response %s' ],
  ERR_WASI_ALREADY_STARTED: [ 'Error', 'WASI instance has already started' ],
  ERR_WORKER_INVALID_EXEC_ARGV: [ 'Error', (errors, what = 'invalid execArgv flags') => `Initiated Worker with ${ what }: ${ errors.join(', ') }` ],
  ERR_WORKER_MESSAGING_FAILED: [ 'Error', 'Cannot find the destination thread or listener' ],
  ERR_WORKER_MESSAGING_SAME_THREAD: [ 'Error', 'Cannot sent a message to the same thread' ],
  ERR_WORKER_PATH: [ 'TypeError', (filename) => (
    'The worker script or module filename must be an absolute path or a relative path starting with '
      + `'./' or '../'.${ filename.startsWith('file://') ? ' Wrap file:// URLs with `new URL`.' : '' }`
      + ` Received "${ filename }"`
  ) ],
  ERR_WORKER_UNSUPPORTED_OPERATION: [ 'TypeError', '%s is not supported in workers' ]
};
