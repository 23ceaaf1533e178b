'use strict';

// The options of util.inspect, its colours, and what turns a style into escape codes.

const defaultOptions = Object.seal({
  showHidden: false,
  depth: 2,
  colors: false,
  customInspect: true,
  showProxy: false,
  maxArrayLength: 100,
  maxStringLength: 10000,
  breakLength: 80,
  compact: 3,
  sorted: false,
  getters: false,
  numericSeparator: false
});

const colors = {
  __proto__: null,
  reset: [ 0, 0 ],
  bold: [ 1, 22 ],
  dim: [ 2, 22 ],
  italic: [ 3, 23 ],
  underline: [ 4, 24 ],
  blink: [ 5, 25 ],
  inverse: [ 7, 27 ],
  hidden: [ 8, 28 ],
  strikethrough: [ 9, 29 ],
  doubleunderline: [ 21, 24 ]
};

const hues = [ 'black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white' ];
const capitalised = (name) => name[0].toUpperCase() + name.slice(1);

// SGR codes: 30 to 37 and 90 to 97 colour the text, 40 to 47 and 100 to 107 what is behind it.
hues.forEach((hue, i) => { colors[hue] = [ 30 + i, 39 ]; });
hues.forEach((hue, i) => { colors[`bg${ capitalised(hue) }`] = [ 40 + i, 49 ]; });
colors.framed = [ 51, 54 ];
colors.overlined = [ 53, 55 ];
colors.gray = [ 90, 39 ];
hues.slice(1).forEach((hue, i) => { colors[`${ hue }Bright`] = [ 91 + i, 39 ]; });
colors.bgGray = [ 100, 49 ];
hues.slice(1).forEach((hue, i) => { colors[`bg${ capitalised(hue) }Bright`] = [ 101 + i, 49 ]; });

const aliases = [
  [ 'gray', 'grey' ], [ 'gray', 'blackBright' ], [ 'bgGray', 'bgGrey' ], [ 'bgGray', 'bgBlackBright' ],
  [ 'dim', 'faint' ], [ 'strikethrough', 'crossedout' ], [ 'strikethrough', 'strikeThrough' ],
  [ 'strikethrough', 'crossedOut' ], [ 'hidden', 'conceal' ], [ 'inverse', 'swapColors' ],
  [ 'inverse', 'swapcolors' ], [ 'doubleunderline', 'doubleUnderline' ]
];

for (const [ target, alias ] of aliases) {
  Object.defineProperty(colors, alias, {
    __proto__: null,
    get() {
      return this[target];
    },
    set(value) {
      this[target] = value;
    },
    configurable: true,
    enumerable: false
  });
}

const styles = {
  __proto__: null,
  special: 'cyan',
  number: 'yellow',
  bigint: 'yellow',
  boolean: 'yellow',
  undefined: 'grey',
  null: 'bold',
  string: 'green',
  symbol: 'green',
  date: 'magenta',
  regexp: 'red',
  module: 'underline'
};

const escape = (code) => `\u001b[${ code }m`;

function plain(text) {
  return text;
}

/** The function that colours; it looks its colours up on `inspect`, where a suite may have replaced them. */
function colouring(inspect) {
  return function stylizeWithColor(text, style) {
    const codes = inspect.colors[inspect.styles[style]];

    return codes === undefined ? text : `${ escape(codes[0]) }${ text }${ escape(codes[1]) }`;
  };
}

module.exports = { defaultOptions, colors, styles, plain, colouring, escape };
