export function double(n: number): number {
  return n * 2;
}

export function divide(a: number, b: number): number {
  if (b === 0) throw new RangeError(`cannot divide ${ a } by zero`);

  return a / b;
}

export class Ledger {
  #entries: Array<number> = [];

  add(amount: number): this {
    this.#entries.push(this.check(amount));

    return this;
  }

  get total(): number {
    return this.#entries.reduce((sum, amount) => sum + amount, 0);
  }

  private check(amount: number): number {
    if (!Number.isFinite(amount))
      throw new TypeError(`not an amount: ${ amount }`);

    return amount;
  }
}
