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

// SGR codes: what switches each on, and what switches it off again.
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
  doubleunderline: [ 21, 24 ],
  black: [ 30, 39 ],
  red: [ 31, 39 ],
  green: [ 32, 39 ],
  yellow: [ 33, 39 ],
  blue: [ 34, 39 ],
  magenta: [ 35, 39 ],
  cyan: [ 36, 39 ],
  white: [ 37, 39 ],
  bgBlack: [ 40, 49 ],
  bgRed: [ 41, 49 ],
  bgGreen: [ 42, 49 ],
  bgYellow: [ 43, 49 ],
  bgBlue: [ 44, 49 ],
  bgMagenta: [ 45, 49 ],
  bgCyan: [ 46, 49 ],
  bgWhite: [ 47, 49 ],
  framed: [ 51, 54 ],
  overlined: [ 53, 55 ],
  gray: [ 90, 39 ],
  redBright: [ 91, 39 ],
  greenBright: [ 92, 39 ],
  yellowBright: [ 93, 39 ],
  blueBright: [ 94, 39 ],
  magentaBright: [ 95, 39 ],
  cyanBright: [ 96, 39 ],
  whiteBright: [ 97, 39 ],
  bgGray: [ 100, 49 ],
  bgRedBright: [ 101, 49 ],
  bgGreenBright: [ 102, 49 ],
  bgYellowBright: [ 103, 49 ],
  bgBlueBright: [ 104, 49 ],
  bgMagentaBright: [ 105, 49 ],
  bgCyanBright: [ 106, 49 ],
  bgWhiteBright: [ 107, 49 ]
};

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
