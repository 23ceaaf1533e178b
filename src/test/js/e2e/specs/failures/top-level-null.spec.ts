test('never run', () => {});
throw null;
