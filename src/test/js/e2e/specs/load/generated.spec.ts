for (let group = 0; group < 10; group++) {
  describe(`group ${ group }`, () => {
    for (let i = 0; i < 50; i++) {
      test(`test ${ group * 50 + i }`, () => {
        expect(i % 10 === 7 ? `failed ${ i }` : `passed ${ i }`).toBe(`passed ${ i }`);
      });
    }
  });
}
