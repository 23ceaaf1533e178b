import { z } from 'zod';

const User = z.object({
  name: z.string().min(2),
  age: z.number().int().positive().optional(),
  email: z.email(),
  roles: z.array(z.enum([ 'admin', 'user' ])).default([ 'user' ])
});

describe('zod', () => {
  test('parse', () => expect(User.parse({ name: 'Ann', email: 'a@b.cc' })).toEqual({ name: 'Ann', email: 'a@b.cc', roles: [ 'user' ] }));
  test('safeParse', () => {
    const result = User.safeParse({ name: 'A', age: -1.5, email: 'x', roles: [ 'root' ] });
    expect(result.success).toBe(false);
    expect(result.error!.issues.map((issue) => `${ issue.path.join('.') }: ${ issue.code }`)).toEqual([
      'name: too_small', 'age: invalid_type', 'email: invalid_format', 'roles.0: invalid_value'
    ]);
  });
  test('union and literal', () => expect(z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('circle'), r: z.number() }), z.object({ kind: z.literal('square'), a: z.number() })
  ]).parse({ kind: 'square', a: 2 })).toEqual({ kind: 'square', a: 2 }));
  test('transform and pipe', () => expect(z.string().transform((text) => text.length).pipe(z.number().max(5)).parse('four')).toBe(4));
  test('coerce', () => expect([ z.coerce.number().parse('42'), z.coerce.boolean().parse('x'), z.coerce.date().parse(0).getTime() ]).toEqual([ 42, true, 0 ]));
  test('refine', () => expect(z.string().refine((text) => text === text.toUpperCase(), 'must shout').safeParse('hi').error!.issues[0].message).toBe('must shout'));
  test('records, tuples, maps', () => expect([
    z.record(z.string(), z.number()).parse({ a: 1 }), z.tuple([ z.string(), z.number() ]).parse([ 'a', 1 ]), z.set(z.number()).safeParse(new Set([ 'x' ])).success
  ]).toEqual([ { a: 1 }, [ 'a', 1 ], false ]));
  test('asynchronous', async () => expect(await z.string().refine(async (text) => text.length > 1).parseAsync('ok')).toBe('ok'));
  test('strict', () => expect(z.strictObject({ a: z.number() }).safeParse({ a: 1, b: 2 }).error!.issues[0].code).toBe('unrecognized_keys'));
  test('recursive', () => {
    const Tree: any = z.object({ value: z.number(), get children() { return z.array(Tree).optional(); } });
    expect(Tree.parse({ value: 1, children: [ { value: 2 } ] })).toEqual({ value: 1, children: [ { value: 2 } ] });
  });
  test('throws', () => User.parse({ name: 1 }));
  test('throws later', () => z.promise(z.number()).parseAsync(Promise.resolve('x')));
});
