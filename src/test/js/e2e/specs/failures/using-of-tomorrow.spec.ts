// The bundler leaves `using` alone, and Node 20 cannot read it.
test('never run', () => {
  using file = { [Symbol.for('dispose')]: () => {} } as any;
  expect(file).toBeDefined();
});
