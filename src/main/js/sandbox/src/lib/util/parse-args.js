'use strict';

// util.parseArgs: command line arguments into options and positionals.

const {
  codes: {
    ERR_INVALID_ARG_VALUE, ERR_PARSE_ARGS_INVALID_OPTION_VALUE,
    ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL, ERR_PARSE_ARGS_UNKNOWN_OPTION
  }
} = require('internal/errors');
const {
  validateArray, validateBoolean, validateBooleanArray, validateObject, validateString,
  validateStringArray, validateUnion
} = require('internal/validators');

const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);

function mainArguments() {
  const { argv, execArgv } = require('process');
  const isEvaluated = [ '-e', '--eval', '-p', '--print' ].some((flag) => execArgv.includes(flag));

  return argv.slice(isEvaluated ? 1 : 2);
}

function checkOption(name, option) {
  const path = `options.${ name }`;
  validateObject(option, path);
  const type = own(option, 'type');
  validateUnion(type, `${ path }.type`, [ 'string', 'boolean' ]);

  if (Object.hasOwn(option, 'short')) {
    validateString(option.short, `${ path }.short`);

    if (option.short.length !== 1) {
      throw new ERR_INVALID_ARG_VALUE(`${ path }.short`, option.short, 'must be a single character');
    }
  }
  const isMultiple = own(option, 'multiple');
  if (Object.hasOwn(option, 'multiple')) validateBoolean(isMultiple, `${ path }.multiple`);
  const fallback = own(option, 'default');
  if (fallback === undefined) return;
  const check = type === 'string' ? isMultiple ? validateStringArray : validateString
    : isMultiple ? validateBooleanArray : validateBoolean;
  check(fallback, `${ path }.default`);
}

class Tokenizer {
  tokens = [];
  index = -1;

  constructor(args, options) {
    this.rest = args.slice();
    this.options = options;
    // Options out of a group like -abc share the group's index.
    this.left = 0;
  }

  typeOf(name) {
    return Object.hasOwn(this.options, name) ? own(this.options[name], 'type') : undefined;
  }

  longName(short) {
    const found = Object.entries(this.options).find(([ , option ]) => own(option, 'short') === short);

    return found ? found[0] : short;
  }

  push(name, rawName, value, inlineValue) {
    this.tokens.push({ kind: 'option', name, rawName, index: this.index, value, inlineValue });
  }

  /** An option whose value, if it takes one, is the next argument. */
  pushSeparate(name, rawName) {
    if (this.typeOf(name) !== 'string' || this.rest[0] == null) {
      this.push(name, rawName, undefined, undefined);

      return;
    }
    this.push(name, rawName, this.rest.shift(), false);
    this.index++;
  }

  expandGroup(group) {
    const expanded = [];

    for (let i = 1; i < group.length; i++) {
      const takesRest = this.typeOf(this.longName(group[i])) === 'string' && i !== group.length - 1;
      expanded.push(`-${ takesRest ? group.slice(i) : group[i] }`);
      if (takesRest) break;
    }
    this.rest.unshift(...expanded);
    this.left = expanded.length;
  }

  pushShort(arg) {
    const name = this.longName(arg[1]);
    if (arg.length === 2) this.pushSeparate(name, arg);
    else if (this.typeOf(name) === 'string') this.push(name, arg.slice(0, 2), arg.slice(2), true);
    else this.expandGroup(arg);
  }

  pushLong(arg) {
    const equals = arg.indexOf('=', 3);
    if (equals === -1) this.pushSeparate(arg.slice(2), arg);
    else this.push(arg.slice(2, equals), arg.slice(0, equals), arg.slice(equals + 1), true);
  }

  run() {
    while (this.rest.length > 0) {
      const arg = this.rest.shift();
      if (this.left > 0) this.left--;
      else this.index++;

      if (arg === '--') {
        this.tokens.push({ kind: 'option-terminator', index: this.index });
        for (const value of this.rest.splice(0)) {
          this.tokens.push({ kind: 'positional', index: ++this.index, value });
        }
      } else if (arg.startsWith('--')) {
        this.pushLong(arg);
      } else if (arg.length > 1 && arg[0] === '-') {
        this.pushShort(arg);
      } else {
        this.tokens.push({ kind: 'positional', index: this.index, value: arg });
      }
    }

    return this.tokens;
  }
}

function checkUsage(token, { options, allowNegative, allowPositionals }) {
  let { name } = token;

  if (!Object.hasOwn(options, name)) {
    const positive = allowNegative && name.startsWith('no-') ? name.slice(3) : undefined;

    if (positive === undefined || !Object.hasOwn(options, positive) || own(options[positive], 'type') !== 'boolean') {
      throw new ERR_PARSE_ARGS_UNKNOWN_OPTION(token.rawName, allowPositionals);
    }
    name = positive;
  }
  const { [name]: option } = options;
  const short = own(option, 'short');
  const shown = `${ short ? `-${ short }, ` : '' }--${ name }`;
  const type = own(option, 'type');

  if (type === 'string' && typeof token.value !== 'string') {
    throw new ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${ shown } <value>' argument missing`);
  }
  if (type === 'boolean' && token.value != null) {
    throw new ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${ shown }' does not take an argument`);
  }
}

function checkAmbiguity({ name, rawName, value, inlineValue }) {
  if (inlineValue || value == null || value.length <= 1 || value[0] !== '-') return;
  const example = rawName.startsWith('--') ? `'${ rawName }=-XYZ'` : `'--${ name }=-XYZ' or '${ rawName }-XYZ'`;
  throw new ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${ rawName }' argument is ambiguous.
Did you forget to specify the option argument for '${ rawName }'?
To specify an option argument starting with a dash use ${ example }.`);
}

function store(token, options, values, allowNegative) {
  if (token.name === '__proto__') return;
  let { value } = token;

  if (allowNegative && value === undefined && token.name.startsWith('no-')) {
    token.name = token.name.slice(3);
    value = false;
  }
  const { name } = token;
  const stored = value ?? true;
  const isMultiple = Object.hasOwn(options, name) && own(options[name], 'multiple');
  if (!isMultiple) values[name] = stored;
  else if (values[name]) values[name].push(stored);
  else values[name] = [ stored ];
}

const parseArgs = (config = {}) => {
  const args = own(config, 'args') ?? mainArguments();
  const strict = own(config, 'strict') ?? true;
  const allowPositionals = own(config, 'allowPositionals') ?? !strict;
  const withTokens = own(config, 'tokens') ?? false;
  const allowNegative = own(config, 'allowNegative') ?? false;
  const options = own(config, 'options') ?? { __proto__: null };

  validateArray(args, 'args');
  validateBoolean(strict, 'strict');
  validateBoolean(allowPositionals, 'allowPositionals');
  validateBoolean(withTokens, 'tokens');
  validateBoolean(allowNegative, 'allowNegative');
  validateObject(options, 'options');
  for (const [ name, option ] of Object.entries(options)) checkOption(name, option);

  const tokens = new Tokenizer(args, options).run();
  const result = { values: { __proto__: null }, positionals: [] };
  if (withTokens) result.tokens = tokens;

  for (const token of tokens) {
    if (token.kind === 'option') {
      if (strict) {
        checkUsage(token, { options, allowNegative, allowPositionals });
        checkAmbiguity(token);
      }
      store(token, options, result.values, allowNegative);
    } else if (token.kind === 'positional') {
      if (!allowPositionals) throw new ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL(token.value);
      result.positionals.push(token.value);
    }
  }

  for (const [ name, option ] of Object.entries(options)) {
    const fallback = own(option, 'default');
    if (fallback !== undefined && result.values[name] === undefined && name !== '__proto__') {
      result.values[name] = fallback;
    }
  }

  return result;
};

module.exports = { parseArgs };
