describe('nothing left to wait for', () => {
  test('before', () => {});
  // -1 is xJet's word for no limit: without a timer nothing can end this suite.
  test('waits for ever', () => new Promise(() => {}), -1);
});
