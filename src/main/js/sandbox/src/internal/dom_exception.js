'use strict';

// DOMException as Node has it: an object that inherits from Error.prototype but is no native error.
const legacyCodes = [
  'IndexSizeError', 'DOMStringSizeError', 'HierarchyRequestError', 'WrongDocumentError', 'InvalidCharacterError',
  'NoDataAllowedError', 'NoModificationAllowedError', 'NotFoundError', 'NotSupportedError',
  'InUseAttributeError', 'InvalidStateError', 'SyntaxError', 'InvalidModificationError', 'NamespaceError',
  'InvalidAccessError', 'ValidationError', 'TypeMismatchError', 'SecurityError', 'NetworkError', 'AbortError',
  'URLMismatchError', 'QuotaExceededError', 'TimeoutError', 'InvalidNodeTypeError', 'DataCloneError'
];
const constantNames = [
  'INDEX_SIZE_ERR', 'DOMSTRING_SIZE_ERR', 'HIERARCHY_REQUEST_ERR', 'WRONG_DOCUMENT_ERR', 'INVALID_CHARACTER_ERR',
  'NO_DATA_ALLOWED_ERR', 'NO_MODIFICATION_ALLOWED_ERR', 'NOT_FOUND_ERR', 'NOT_SUPPORTED_ERR', 'INUSE_ATTRIBUTE_ERR',
  'INVALID_STATE_ERR', 'SYNTAX_ERR', 'INVALID_MODIFICATION_ERR', 'NAMESPACE_ERR', 'INVALID_ACCESS_ERR',
  'VALIDATION_ERR', 'TYPE_MISMATCH_ERR', 'SECURITY_ERR', 'NETWORK_ERR', 'ABORT_ERR', 'URL_MISMATCH_ERR',
  'QUOTA_EXCEEDED_ERR', 'TIMEOUT_ERR', 'INVALID_NODE_TYPE_ERR', 'DATA_CLONE_ERR'
];

// Some names that the standard calls obsolete have a constant, but the exception has no code.
const withoutCode = new Set([ 'DOMStringSizeError', 'NoDataAllowedError', 'ValidationError' ]);

// A static block that does not name its class: the bundler renames a class that refers to itself.
let nameOf;
let messageOf;

class DOMException {
  static {
    const check = (object) => {
      if (typeof object === 'object' && object !== null && #name in object) return object;
      throw Object.assign(new TypeError('Value of "this" must be of DOMException'), { code: 'ERR_INVALID_THIS' });
    };

    nameOf = (object) => check(object).#name;
    messageOf = (object) => check(object).#message;
  }

  #name;
  #message;

  constructor(message = '', options = 'Error') {
    if (options !== null && typeof options === 'object') {
      this.#name = `${ options.name }`;
      if ('cause' in options) {
        Object.defineProperty(this, 'cause', {
          value: options.cause, configurable: true, writable: true, enumerable: false
        });
      }
    } else {
      this.#name = `${ options }`;
    }

    this.#message = `${ message }`;
    Error.captureStackTrace(this);
  }

  get name() {
    return nameOf(this);
  }

  get message() {
    return messageOf(this);
  }

  get code() {
    const name = nameOf(this);

    return withoutCode.has(name) ? 0 : legacyCodes.indexOf(name) + 1;
  }
}

Object.setPrototypeOf(DOMException.prototype, Error.prototype);
for (const name of [ 'name', 'message', 'code' ]) {
  Object.defineProperty(DOMException.prototype, name, { enumerable: true });
}
Object.defineProperty(DOMException.prototype, Symbol.toStringTag, { value: 'DOMException', configurable: true });

constantNames.forEach((name, index) => {
  const constant = { value: index + 1, enumerable: true };

  Object.defineProperty(DOMException, name, constant);
  Object.defineProperty(DOMException.prototype, name, constant);
});

module.exports = { DOMException };
