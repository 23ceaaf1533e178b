'use strict';

// Colours in a stack: the frames of Node itself and the working folder grey, names of packages underlined.

const coreFrame = /^ {4}at (?:[^/\\(]+ \(|)node:(.+):\d+:\d+\)?$/;
const packageFolder = /([/\\]node_modules)([/\\])((?:@[^/\\]*[/\\])?[^/\\]*)(?=[/\\])/g;

function workingFolder() {
  try {
    return require('process').cwd();
  } catch {
    return undefined;
  }
}

function markFolder(ctx, line, folder) {
  let start = line.indexOf(folder);
  let { length } = folder;

  if (start === -1) {
    // The frame of an ES module: its address escapes what a path may hold as it is.
    const address = require('url').pathToFileURL(folder).href.slice('file://'.length);
    start = line.indexOf(address);
    ({ length } = address);
  }
  if (start === -1) return line;

  if (line.slice(start - 7, start) === 'file://') {
    length += 7;
    start -= 7;
  }
  const end = start + length + 1;
  const hasParenthesis = line[start - 1] === '(';
  if (!hasParenthesis) return line.slice(0, start) + ctx.stylize(line.slice(start, end), 'undefined') + line.slice(end);
  const grey = ctx.stylize(line.slice(start - 1, end), 'undefined');
  const rest = line.slice(end);

  return line.slice(0, start - 1) + grey
    + (rest.endsWith(')') ? rest.slice(0, -1) + ctx.stylize(')', 'undefined') : rest);
}

function isCore(name) {
  return name.startsWith('internal/') || require('module').isBuiltin(name);
}

function frameColouring(ctx) {
  const folder = workingFolder();

  return (line) => {
    const core = coreFrame.exec(line);
    if (core !== null && isCore(core[1])) return ctx.stylize(line, 'undefined');
    const marked = line.replace(packageFolder, (match, parent, separator, name) => {
      return `${ parent }${ separator }${ ctx.stylize(name, 'module') }`;
    });

    return folder === undefined ? marked : markFolder(ctx, marked, folder);
  };
}

module.exports = { frameColouring };
