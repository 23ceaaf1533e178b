// What stands before every file of this folder. Root may do what others may not: the probes are others'.
const fs = require('fs');
const path = require('path');

if (process.getuid() === 0) {
  process.setgid(1000);
  process.setuid(1000);
}

// Paths differ from run to run: the folder's is written as `@`.
function tidy(value, root, seen = new Set()) {
  if (typeof value === 'string') return value.replaceAll(root, '@');
  if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return value;
  seen.add(value);
  if (value instanceof Error) {
    return [ 'error', value.name, value.code, value.errno, value.syscall, tidy(value.path, root), tidy(value.dest, root), tidy(value.message, root), Object.keys(value).join() ];
  }
  for (const key of Reflect.ownKeys(value)) value[key] = tidy(value[key], root, seen);

  return value;
}

function inFolder(name, run) {
  probe(name, async () => {
    const root = fs.mkdtempSync('/tmp/probe-');
    const at = (...names) => path.join(root, ...names);

    try {
      return tidy(await run(at, root), root);
    } catch (error) {
      return tidy(error, root);
    } finally {
      fs.rmSync(root, { recursive: true, force: true });
    }
  });
}

const attempt = (run) => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};
