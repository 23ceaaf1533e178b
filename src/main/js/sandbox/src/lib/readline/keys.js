'use strict';

// What the keys of terminals send, told apart.

const ESCAPE = '\x1b';

// Codes after the escape character; a trailing + stands for Shift, a ^ for Control.
const codeText = `
[P f1,[Q f2,[R f3,[S f4,OP f1,OQ f2,OR f3,OS f4,[11~ f1,[12~ f2,[13~ f3,[14~ f4,[15~ f5,[17~ f6,[18~ f7,[19~ f8,[20~ f9,[21~ f10,
[23~ f11,[24~ f12,[[A f1,[[B f2,[[C f3,[[D f4,[[E f5,[200~ paste-start,[201~ paste-end,
[A up,[B down,[C right,[D left,[E clear,[F end,[H home,OA up,OB down,OC right,OD left,OE clear,OF end,OH home,
[1~ home,[2~ insert,[3~ delete,[4~ end,[5~ pageup,[6~ pagedown,[[5~ pageup,[[6~ pagedown,[7~ home,[8~ end,
[a up+,[b down+,[c right+,[d left+,[e clear+,[2$ insert+,[3$ delete+,[5$ pageup+,[6$ pagedown+,[7$ home+,[8$ end+,
Oa up^,Ob down^,Oc right^,Od left^,Oe clear^,[2^ insert^,[3^ delete^,[5^ pageup^,[6^ pagedown^,[7^ home^,[8^ end^,[Z tab+`;

let names;

function nameOf(code) {
  names ??= Object.fromEntries(codeText.trim().split(/,\s*/).map((entry) => entry.split(' ')));

  return Object.hasOwn(names, code) ? names[code] : 'undefined';
}

const isDigit = (character) => character >= '0' && character <= '9';

// After ESC O and ESC [: gathers as much as belongs together, and says which code and modifier that is.
function* readSequence(text, start) {
  let sequence = text;
  let code = start;
  let modifier = 0;
  let next = yield;

  sequence += next;

  if (start === 'O') {
    if (isDigit(next)) {
      modifier = Number(next) - 1;
      sequence += next = yield;
    }

    return { sequence, code: code + next, modifier };
  }

  if (next === '[') {
    code += next;
    sequence += next = yield;
  }

  const commandStart = sequence.length - 1;

  for (let digits = 0; digits < 3 && isDigit(next); digits++) sequence += next = yield;

  if (next === ';') {
    sequence += next = yield;
    if (isDigit(next)) sequence += yield;
  }

  const command = sequence.slice(commandStart);
  const numeric = /^(?:(\d\d?)(?:;(\d))?([~^$])|(\d{3}~))$/.exec(command);
  const letter = /^((\d;)?(\d))?([A-Za-z])$/.exec(command);

  if (numeric !== null) {
    code += numeric[4] ?? numeric[1] + numeric[3];
    modifier = numeric[4] ? 0 : (numeric[2] || 1) - 1;
  } else if (letter !== null) {
    code += letter[4];
    modifier = (letter[3] || 1) - 1;
  } else {
    code += command;
  }

  return { sequence, code, modifier };
}

const plainNames = { '__proto__': null, '\r': 'return', '\n': 'enter', '\t': 'tab', '\b': 'backspace', '\x7f': 'backspace', [ESCAPE]: 'escape', ' ': 'space' };

function describePlain(key, character, isEscaped) {
  if (character in plainNames) {
    key.name = plainNames[character];
    key.meta = isEscaped;
  } else if (!isEscaped && character <= '\x1a') {
    key.name = String.fromCharCode(character.charCodeAt(0) + 'a'.charCodeAt(0) - 1);
    key.ctrl = true;
  } else if (/^[0-9A-Za-z]$/.test(character)) {
    key.name = character.toLowerCase();
    key.shift = /^[A-Z]$/.test(character);
    key.meta = isEscaped;
  } else if (isEscaped) {
    key.name = character.length > 0 ? undefined : 'escape';
    key.meta = true;
  }
}

// Takes characters one by one, '' for a pause, and calls onKey(text, key) for each key.
function* decodeKeys(onKey) {
  for (;;) {
    const key = { sequence: null, name: undefined, ctrl: false, meta: false, shift: false };
    let character = yield;
    let sequence = character;
    let isEscaped = false;

    if (character === ESCAPE) {
      isEscaped = true;
      sequence += character = yield;
      if (character === ESCAPE) sequence += character = yield;
    }

    if (isEscaped && (character === 'O' || character === '[')) {
      const read = yield* readSequence(sequence, character);
      const name = nameOf(read.code);

      ({ sequence } = read);
      key.ctrl = Boolean(read.modifier & 4) || name.endsWith('^');
      key.meta = Boolean(read.modifier & 10);
      key.shift = Boolean(read.modifier & 1) || name.endsWith('+');
      key.code = read.code;
      key.name = name.replace(/[+^]$/, '');
    } else {
      describePlain(key, character, isEscaped);
    }

    key.sequence = sequence;

    if (sequence.length !== 0 && (key.name !== undefined || isEscaped)) onKey(isEscaped ? undefined : sequence, key);
    else if ([ ...sequence ].length === 1) onKey(sequence, key);
  }
}

module.exports = { ESCAPE, decodeKeys };
