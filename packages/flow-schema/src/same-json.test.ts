import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { sameJson } from './same-json.ts';

describe('whether two values are the same JSON', () => {
  it('says what their canonical texts say', () => {
    const few = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(few, few, (one, other) => {
        expect(sameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
        expect(sameJson(one, JSON.parse(JSON.stringify(one)))).toBe(true);
      }),
    );
  });

  it.each([
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { b: 1 }, false],
    [[], {}, false],
    [[-0], [0], true],
    [null, {}, false],
    [[1, 2], [2, 1], false],
    [{ toString: 1 }, {}, false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameJson(one, other)).toBe(same);
  });

  it('looks at what is deeper than the stack', () => {
    const deep = () => JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(sameJson(deep(), deep())).toBe(true);
  });
});
