import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idsOf, keep, recordOf, withItems } from './records.ts';

// No ids of a document, but what a document that means harm may hold.
const id = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString'), fc.stringMatching(/^nd_[a-c]{1,2}$/));
const items = fc.uniqueArray(fc.tuple(id, fc.nat()), { selector: ([key]) => key, maxLength: 8 });

/** What is listed must be what is there, for nobody looks a second time. */
function expectItems(record: Readonly<Record<string, number>>, expected: readonly (readonly [string, number])[]): void {
  expect(Object.entries(record)).toEqual(expected);
  expect(idsOf(record)).toEqual(Object.keys(record));
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
}

it('makes records of items, and others of them, as if they were lists', () => {
  fc.assert(
    fc.property(items, items, fc.boolean(), (before, changes, isListed) => {
      const first = new Map(before);
      const record = recordOf([...first.keys()], (key) => first.get(key) ?? -1);
      const copy: Readonly<Record<string, number>> = isListed ? record : Object.fromEntries(before);
      expectItems(withItems(copy, changes), [...new Map([...before, ...changes])]);
      expectItems(
        keep(copy, (key) => !changes.some(([gone]) => gone === key)),
        before.filter(([key]) => !changes.some(([gone]) => gone === key)),
      );
      expectItems(copy, before);
      expect(keep(copy, () => true)).toBe(copy);
    }),
  );
});
