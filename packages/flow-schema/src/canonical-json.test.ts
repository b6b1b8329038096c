import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, a: [{ d: 1, c: undefined }, undefined], Z: null })).toBe('{"Z":null,"a":[{"d":1},null],"b":1}');
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('writes keys that objects have by themselves like any other', () => {
    const text = '{"__proto__":{"constructor":1},"length":2,"toString":[]}';
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('writes what is deeper than the stack', () => {
    const deep = `${'[{"a":'.repeat(100_000)}1${'}]'.repeat(100_000)}`;
    expect(canonicalJson(JSON.parse(deep)) === deep).toBe(true);
  });

  it('writes the same thing twice, and refuses a value that holds itself', () => {
    const twice = { one: 1 };
    expect(canonicalJson([twice, twice])).toBe('[{"one":1},{"one":1}]');
    const circle: unknown[] = [];
    circle.push([circle]);
    expect(() => canonicalJson(circle)).toThrow('holds itself');
  });
});
