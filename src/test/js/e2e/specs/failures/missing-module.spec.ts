const name = 'no-such-module-anywhere';
test('never run', () => {});
try {
  require(name);
} catch (error: any) {
  // The rest of the message names the requiring file, which is the server's business.
  throw Object.assign(new Error(error.message.split('\n')[0]), { code: error.code });
}
