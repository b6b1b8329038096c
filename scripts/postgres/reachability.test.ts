import { describe, expect, it } from 'vitest';
import { mayEnter } from './reachability.ts';

const postgres = { uid: 101, gid: 104 };

describe('mayEnter', () => {
  it.each([
    ['a folder open to all', { mode: 0o755, uid: 0, gid: 0 }, true],
    ['a folder that all may pass through', { mode: 0o711, uid: 0, gid: 0 }, true],
    ["root's closed folder", { mode: 0o700, uid: 0, gid: 0 }, false],
    ['a folder of its own', { mode: 0o700, uid: 101, gid: 0 }, true],
    ['a folder of its own that it has closed to itself', { mode: 0o077, uid: 101, gid: 104 }, false],
    ['a folder of its group', { mode: 0o710, uid: 0, gid: 104 }, true],
    ['a folder closed to its group alone', { mode: 0o701, uid: 0, gid: 104 }, false],
  ])('judges %s', (_name, folder, expected) => {
    expect(mayEnter(folder, postgres)).toBe(expected);
  });
});
