'use strict';

// How many colours a terminal has, as the environment tells.
const { validateInteger } = require('internal/validators');

const depths = { none: 1, few: 4, palette: 8, full: 24 };
const fewColors = 'eterm cons25 console cygwin dtterm gnome hurd jfbterm konsole kterm mlterm putty st'.split(' ');
const fullColors = [ 'mosh', 'rxvt-unicode-24bit', 'terminator' ];
const fewColorPatterns = [ /ansi/, /color/, /linux/, /^con[0-9]*x[0-9]/, /^rxvt/, /^screen/, /^xterm/, /^vt100/ ];
const colourfulServices = [ 'APPVEYOR', 'BUILDKITE', 'CIRCLECI', 'DRONE', 'GITHUB_ACTIONS', 'GITLAB_CI', 'TRAVIS' ];

let warned = false;

function forcedDepth(env) {
  const depth = { '': depths.few, '1': depths.few, 'true': depths.few, '2': depths.palette, '3': depths.full }[env.FORCE_COLOR];

  if (depth === undefined) return depths.none;

  const ignored = [ 'NODE_DISABLE_COLORS', 'NO_COLOR' ].filter((name) => env[name] !== undefined);

  if (ignored.length > 0 && !warned) {
    warned = true;
    process.emitWarning(`The '${ ignored.join('\' and \'') }' env is ignored due to the 'FORCE_COLOR' env being set.`, 'Warning');
  }

  return depth;
}

function programDepth({ TERM_PROGRAM: program, TERM_PROGRAM_VERSION: version }) {
  switch (program) {
    case 'iTerm.app': return !version || /^[0-2]\./.test(version) ? depths.palette : depths.full;
    case 'HyperTerm':
    case 'MacTerm': return depths.full;
    case 'Apple_Terminal': return depths.palette;
    default: return undefined;
  }
}

function terminalDepth(env) {
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return depths.full;

  if (env.TERM) {
    if (/^xterm-256/.test(env.TERM)) return depths.palette;

    const name = env.TERM.toLowerCase();

    if (fullColors.includes(name)) return depths.full;
    if (fewColors.includes(name) || fewColorPatterns.some((pattern) => pattern.test(name))) return depths.few;
  }

  return env.COLORTERM ? depths.few : depths.none;
}

function getColorDepth(env = process.env) {
  if (env.FORCE_COLOR !== undefined) return forcedDepth(env);
  if (env.NODE_DISABLE_COLORS !== undefined || env.NO_COLOR !== undefined || env.TERM === 'dumb') return depths.none;
  if (env.TMUX) return depths.palette;

  if (env.CI) {
    return colourfulServices.some((name) => name in env) || env.CI_NAME === 'codeship' ? depths.palette : depths.none;
  }

  if ('TEAMCITY_VERSION' in env) {
    return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? depths.few : depths.none;
  }

  return programDepth(env) ?? terminalDepth(env);
}

function hasColors(count, env) {
  if (env === undefined && (count === undefined || (typeof count === 'object' && count !== null))) [ count, env ] = [ 16, count ];
  else validateInteger(count, 'count', 2);

  return count <= 2 ** getColorDepth(env);
}

module.exports = { getColorDepth, hasColors };
