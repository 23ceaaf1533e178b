import '../helpers/process-global';
import { createDraft, current, enableMapSet, enablePatches, finishDraft, isDraft, original, produce, produceWithPatches } from 'immer';

enableMapSet();
enablePatches();

describe('immer', () => {
  const base = { user: { name: 'Ann', tags: [ 'a', 'b' ] }, count: 1, untouched: { x: 1 } };
  test('produce', () => {
    const next = produce(base, (draft) => {
      draft.user.tags.push('c');
      draft.count++;
    });
    expect(next).toEqual({ user: { name: 'Ann', tags: [ 'a', 'b', 'c' ] }, count: 2, untouched: { x: 1 } });
    expect(next.untouched).toBe(base.untouched);
    expect(base.count).toBe(1);
  });
  test('no change gives the same object', () => expect(produce(base, () => {})).toBe(base));
  test('curried', () => expect(produce((draft: any, by: number) => {
    draft.n += by;
  })({ n: 1 }, 5)).toEqual({ n: 6 }));
  test('maps and sets', () => {
    const next = produce({ map: new Map([ [ 'a', { n: 1 } ] ]), set: new Set([ 1 ]) }, (draft) => {
      draft.map.get('a')!.n = 2;
      draft.set.add(2);
    });
    expect([ next.map.get('a')!.n, [ ...next.set ] ]).toEqual([ 2, [ 1, 2 ] ]);
  });
  test('patches', () => {
    const [ , patches, inverse ] = produceWithPatches({ list: [ 1, 2, 3 ] }, (draft) => {
      draft.list.splice(1, 1);
    });
    expect(patches.map((patch) => patch.op)).toEqual([ 'replace', 'remove' ]);
    expect(inverse.length).toBeGreaterThan(0);
  });
  test('current and original', () => produce(base, (draft) => {
    draft.count = 9;
    expect([ current(draft).count, original(draft)!.count, isDraft(draft) ]).toEqual([ 9, 1, true ]);
  }));
  test('drafts by hand', () => {
    const draft = createDraft(base);
    draft.count = 5;
    expect(finishDraft(draft).count).toBe(5);
  });
  test('frozen result', () => {
    const next = produce(base, (draft) => {
      draft.count = 7;
    });
    expect(Object.isFrozen(next)).toBe(true);
  });
  test('change and return', () => {
    produce(base, (draft) => {
      draft.count = 1000;

      return { other: true } as any;
    });
  });
  test('a revoked draft', () => {
    let leaked: any;
    produce(base, (draft) => {
      leaked = draft.user;
    });
    leaked.name;
  });
});
