'use strict';

// Errors: their stack, with the name set right, shortened where it repeats that of the cause.

const { isError } = require('internal/util');
const { prefix } = require('./names');

// Fewer equal lines are not worth a remark in their place.
const shortestRepetition = 3;

/** Where, and how long, the first longer run of lines of `a` is that occurs in `b` too. */
function identicalSequenceRange(a, b) {
  for (let offset = 0; offset < a.length - shortestRepetition; offset++) {
    const position = b.indexOf(a[offset]);
    if (position === -1 || b.length - position <= shortestRepetition) continue;
    const most = Math.min(a.length - offset, b.length - position);
    let len = 1;
    while (len < most && a[offset + len] === b[position + len]) len++;
    if (len > shortestRepetition) return { len, offset };
  }

  return { len: 0, offset: 0 };
}

function stackText(error) {
  return error.stack ? String(error.stack) : Error.prototype.toString.call(error);
}

function causeOf(error) {
  try {
    return error.cause;
  } catch {
    return undefined;
  }
}

function frameLines(ctx, error, frames) {
  const lines = frames.split('\n');
  const cause = causeOf(error);
  if (cause == null || !isError(cause)) return lines;
  const causeStack = stackText(cause);
  const start = causeStack.indexOf('\n    at');

  if (start !== -1) {
    const { len, offset } = identicalSequenceRange(lines, causeStack.slice(start + 1).split('\n'));

    if (len > 0) {
      const skipped = len - 2;
      const remark = `    ... ${ skipped } lines matching cause stack trace ...`;
      lines.splice(offset + 1, skipped, ctx.stylize(remark, 'undefined'));
    }
  }

  return lines;
}

/** Puts the class's name into the first line where the stack was made with another. */
function nameStack(stack, constructor, name, tag) {
  let { length } = name;
  const startsWithName = name.endsWith('Error') && stack.startsWith(name)
    && [ undefined, ':', '\n' ].includes(stack[length]);
  if (constructor !== null && !startsWithName) return stack;
  let fallback = 'Error';

  if (constructor === null) {
    const start = /^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n {4}at)/.exec(stack) || /^([a-z_A-Z0-9-]*Error)$/.exec(stack);
    fallback = start?.[1] || '';
    ({ length } = fallback);
    fallback ||= 'Error';
  }
  const fullName = prefix(constructor, tag, fallback).slice(0, -1);
  if (name === fullName) return stack;
  if (!fullName.includes(name)) return `${ fullName } [${ name }]${ stack.slice(length) }`;

  return length === 0 ? `${ fullName }: ${ stack }` : `${ fullName }${ stack.slice(length) }`;
}

/** Adds and removes keys: what the stack says already is not said twice, cause and errors are always shown. */
function adjustKeys(ctx, keys, error, stack) {
  if (!ctx.showHidden) {
    for (const name of [ 'name', 'message', 'stack' ]) {
      const index = keys.indexOf(name);
      if (index !== -1 && stack.includes(error[name])) keys.splice(index, 1);
    }
  }
  if ('cause' in error && !keys.includes('cause')) keys.push('cause');
  if (Array.isArray(error.errors) && !keys.includes('errors')) keys.push('errors');
}

function formatError(error, constructor, tag, ctx, keys) {
  const name = error.name != null ? String(error.name) : 'Error';
  const made = stackText(error);
  adjustKeys(ctx, keys, error, made);
  let stack = nameStack(made, constructor, name, tag);
  // A message may hold lines that look like frames.
  const at = (error.message && stack.indexOf(error.message)) || -1;
  const frames = stack.indexOf('\n    at', at === -1 ? at : at + error.message.length);

  if (frames === -1) {
    stack = `[${ stack }]`;
  } else {
    let lines = frameLines(ctx, error, stack.slice(frames + 1));
    if (ctx.colors) lines = lines.map(require('./frame-colors').frameColouring(ctx));
    stack = `${ stack.slice(0, frames) }\n${ lines.join('\n') }`;
  }

  return ctx.indentationLvl === 0 ? stack : stack.replaceAll('\n', `\n${ ' '.repeat(ctx.indentationLvl) }`);
}

module.exports = { formatError, identicalSequenceRange };
