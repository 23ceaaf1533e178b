describe('work', () => {
  test('primes', () => {
    const sieve = new Uint8Array(200_000);
    let count = 0;
    for (let n = 2; n < sieve.length; n++) {
      if (sieve[n]) continue;
      count++;
      for (let m = n * 2; m < sieve.length; m += n) sieve[m] = 1;
    }
    expect(count).toBe(17984);
  });
  test('fibonacci', () => {
    const fibonacci = (n: number): number => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2));
    expect(fibonacci(20)).toBe(6765);
  });
  test('sorting', () => {
    let seed = 42;
    const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
    const list = Array.from({ length: 20_000 }, random).sort((a, b) => a - b);
    expect(list.every((n, i) => i === 0 || list[i - 1] <= n)).toBe(true);
  });
  test('text', () => {
    let text = '';
    for (let i = 0; i < 20_000; i++) text += String.fromCharCode(97 + (i % 26));
    expect(text.split('').reverse().join('').replace(/z/g, 'Z').length).toBe(20_000);
  });
  test('maps', () => {
    const map = new Map<string, number>();
    for (let i = 0; i < 30_000; i++) map.set(`key ${ i % 1000 }`, (map.get(`key ${ i % 1000 }`) ?? 0) + i);
    expect(map.get('key 7')).toBe(435_210 - 0);
  });
  test('queens', () => {
    const solve = (n: number, row = 0, columns = 0, left = 0, right = 0): number => {
      if (row === n) return 1;
      let count = 0;
      for (let free = ((1 << n) - 1) & ~(columns | left | right); free; free &= free - 1) {
        const bit = free & -free;
        count += solve(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
      }

      return count;
    };
    expect(solve(8)).toBe(92);
  });
  test('JSON', () => {
    const data = Array.from({ length: 2000 }, (_, id) => ({ id, name: `name ${ id }`, tags: [ 'a', 'b' ], nested: { value: id / 3 } }));
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
  test('matrix', () => {
    const n = 60;
    const a = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 2 : 0)));
    const product = a.map((row) => a[0].map((_, j) => row.reduce((sum, x, k) => sum + x * a[k][j], 0)));
    expect(product[5][5]).toBe(4);
  });
  test('bigint', () => {
    let factorial = 1n;
    for (let i = 1n; i <= 200n; i++) factorial *= i;
    expect(factorial.toString().length).toBe(375);
  });
  test('promises', async () => {
    let sum = 0;
    for (let i = 0; i < 5000; i++) sum += await Promise.resolve(i);
    expect(sum).toBe(12_497_500);
  });
});
