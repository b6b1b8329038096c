import { expect, it } from 'vitest';
import { createLruCache } from './lru-cache.ts';

it('makes each thing once, and forgets what was used longest ago', async () => {
  const made: string[] = [];
  const cache = createLruCache<string>(2);
  const get = (key: string) =>
    cache.get(key, async () => {
      made.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await get(key)).toBe(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('shares what is being made, and tries again what could not be', async () => {
  const cache = createLruCache<string>(2);
  let attempts = 0;
  const make = async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('not now');
    return 'made';
  };
  const both = await Promise.allSettled([cache.get('a', make), cache.get('a', make)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect([await cache.get('a', make), attempts]).toEqual(['made', 2]);
});
