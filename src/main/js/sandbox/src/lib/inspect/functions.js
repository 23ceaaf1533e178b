'use strict';

// `[Function: name]`, `[class Name extends Base]`.

const { hasOwn } = require('./names');

const sourceOf = Function.prototype.toString;
const comments = /(\/\/.*?\n)|(\/\*(.|\n)*?\*\/)/g;
const classHead = /^(\s+[^(]*?)\s*{/;

function isClass(source) {
  if (!source.startsWith('class') || !source.endsWith('}')) return false;
  const body = source.slice(5, -1);
  const brace = body.indexOf('{');
  if (brace === -1) return false;

  // A method named `class` has parentheses in front of its brace.
  return !body.slice(0, brace).includes('(') || classHead.test(body.replace(comments, ''));
}

function classText(value, constructor, tag) {
  const name = (hasOwn(value, 'name') && value.name) || '(anonymous)';
  let text = `class ${ name }`;
  if (constructor !== 'Function' && constructor !== null) text += ` [${ constructor }]`;
  if (tag !== '' && constructor !== tag) text += ` [${ tag }]`;

  if (constructor === null) {
    text += ' extends [null prototype]';
  } else {
    const { name: superName } = Object.getPrototypeOf(value);
    if (superName) text += ` extends ${ superName }`;
  }

  return `[${ text }]`;
}

function functionText(value, kind, constructor, tag) {
  if (isClass(Reflect.apply(sourceOf, value, []))) return classText(value, constructor, tag);
  const type = kind.endsWith('Function') ? kind : 'Function';
  let text = `[${ type }`;
  if (constructor === null) text += ' (null prototype)';
  text += value.name === '' ? ' (anonymous)]' : `: ${ value.name }]`;
  if (constructor !== type && constructor !== null) text += ` ${ constructor }`;
  if (tag !== '' && constructor !== tag) text += ` [${ tag }]`;

  return text;
}

module.exports = { functionText };
