import { describe, expect, it } from 'vitest';
import { createMemoryFile } from './memory-file.ts';

describe('a file in memory', () => {
  it('grows, and gives back what was written', () => {
    const file = createMemoryFile();
    const large = Uint8Array.from({ length: 200_000 }, (_, index) => index);
    file.write(large);
    expect(file.bytes()).toEqual(large);
  });

  it('is written and read at its position', () => {
    const file = createMemoryFile();
    file.write(Uint8Array.of(1, 2, 3, 4));
    expect([file.seek(-3, 'end'), file.seek(1, 'current'), file.seek(1, 'start')]).toEqual([1, 2, 1]);
    file.write(Uint8Array.of(9));
    const target = new Uint8Array(5);
    expect([file.read(target), [...target], [...file.bytes()]]).toEqual([2, [3, 4, 0, 0, 0], [1, 9, 3, 4]]);
  });
});
