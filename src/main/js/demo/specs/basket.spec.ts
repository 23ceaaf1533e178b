import { Basket, EmptyBasketError } from '../src/basket';

describe('Basket', () => {
  let basket: Basket;
  beforeEach(() => {
    basket = new Basket();
  });

  test('is empty at first', () => expect(basket.total).toBe(0));
  test('adds up prices', () => {
    basket.add({ name: 'tea', cents: 350 }).add({ name: 'cup', cents: 899, count: 2 });
    expect(basket.total).toBe(2148);
  });
  test('counts what is added twice', () => {
    basket.add({ name: 'tea', cents: 350 }).add({ name: 'tea', cents: 350 });
    expect(basket.names).toEqual([ 'tea' ]);
    expect(basket.total).toBe(700);
  });
  test('removes', () => {
    basket.add({ name: 'tea', cents: 350 });
    expect(basket.remove('tea')).toBe(true);
    expect(basket.remove('tea')).toBe(false);
  });

  describe('checkout', () => {
    test('pays the total and empties the basket', async () => {
      const pay = xJet.fn(async (cents: number) => `paid ${ cents }`);
      basket.add({ name: 'cup', cents: 899 });
      expect(await basket.checkout(pay as any)).toBe('paid 899');
      expect(pay).toHaveBeenCalledWith(899);
      expect(basket.total).toBe(0);
    });
    test('refuses an empty basket', async () => {
      await expect(basket.checkout(async () => 'never')).rejects.toThrow(EmptyBasketError);
    });
    test('keeps the items if paying fails', async () => {
      basket.add({ name: 'cup', cents: 899 });
      await expect(basket.checkout(() => Promise.reject(new Error('card declined')))).rejects.toThrow('card declined');
      expect(basket.names).toEqual([ 'cup' ]);
    });
    test.todo('takes vouchers', () => {});
  });
});
