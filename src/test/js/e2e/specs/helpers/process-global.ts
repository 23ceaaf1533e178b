import process from 'process';

// Some packages read process.env while they load, and not every server has that global.
(globalThis as any).process ??= process;
