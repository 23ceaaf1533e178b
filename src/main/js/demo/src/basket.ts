export interface Item {
  name: string;
  cents: number;
  count?: number;
}

export class EmptyBasketError extends Error {
  override readonly name = 'EmptyBasketError';
}

/** A shopping basket. Prices are whole cents. */
export class Basket {
  readonly #items = new Map<string, Required<Item>>();

  add({ name, cents, count = 1 }: Item): this {
    if (!Number.isInteger(cents) || cents < 0) throw new RangeError(`not a price: ${ cents }`);
    const before = this.#items.get(name)?.count ?? 0;
    this.#items.set(name, { name, cents, count: before + count });

    return this;
  }

  remove(name: string): boolean {
    return this.#items.delete(name);
  }

  get total(): number {
    let sum = 0;
    for (const { cents, count } of this.#items.values()) sum += cents * count;

    return sum;
  }

  get names(): Array<string> {
    return [ ...this.#items.keys() ];
  }

  async checkout(pay: (cents: number) => Promise<string>): Promise<string> {
    if (this.#items.size === 0) throw new EmptyBasketError('there is nothing to pay');
    const receipt = await pay(this.total);
    this.#items.clear();

    return receipt;
  }
}
