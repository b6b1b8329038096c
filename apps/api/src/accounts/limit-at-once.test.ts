import { expect, it } from 'vitest';
import { limitAtOnce } from './limit-at-once.ts';

function setUp() {
  const limited = limitAtOnce({ running: 2, waiting: 1 });
  const begun: string[] = [];
  const work = (name: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const done = limited(() => {
      begun.push(name);
      return promise;
    });
    return { done, end: () => resolve(name), fail: () => reject(new Error(name)) };
  };
  return { begun, work };
}

it('runs so much at once, lets as much more wait in line, and refuses the rest', async () => {
  const { begun, work } = setUp();
  const [one, two, three] = [work('one'), work('two'), work('three')];
  await expect(work('four').done).rejects.toMatchObject({ code: 'ACCOUNT.BUSY' });
  expect(begun).toEqual(['one', 'two']);
  two.end();
  await two.done;
  three.end();
  expect(await three.done).toBe('three');
  one.end();
  expect([await one.done, begun]).toEqual(['one', ['one', 'two', 'three']]);
});

it('gives the place of work that failed to the next', async () => {
  const { begun, work } = setUp();
  const [one, , three] = [work('one'), work('two'), work('three')];
  one.fail();
  await expect(one.done).rejects.toThrow('one');
  three.end();
  expect([await three.done, begun]).toEqual(['three', ['one', 'two', 'three']]);
});
