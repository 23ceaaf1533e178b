test('never run', () => {});
throw Object.assign(new Error('with more'), { code: 'E_TOP', detail: { a: [ 1 ] } });
