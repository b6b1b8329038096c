import { describe, expect, it } from 'vitest';
import { isHopeless, nextTry, resumePathFor } from './resume-tries.ts';

const queryOf = (path: string) => Object.fromEntries(new URL(path, 'https://calls.example.com').searchParams);

describe('tries to resume a call', () => {
  it('are counted from one request to the next, while nothing happens in the call', () => {
    const first = nextTry({}, { entries: 4, now: 1_000 });
    const second = nextTry(queryOf(resumePathFor(first)), { entries: 4, now: 2_000 });
    expect([first, second]).toEqual([
      { tries: 1, entries: 4, since: 1_000 },
      { tries: 2, entries: 4, since: 1_000 },
    ]);
  });

  it('begin anew when something happened', () => {
    const query = queryOf(resumePathFor({ tries: 19, entries: 4, since: 1_000 }));
    expect(nextTry(query, { entries: 5, now: 9_000 })).toEqual({ tries: 1, entries: 5, since: 9_000 });
  });

  it.each([
    [20, 30_000, false],
    [21, 30_000, true],
    [3, 59_999, false],
    [3, 60_000, true],
    [2, 600_000, false],
  ])('number %i, after %i ms: hopeless is %s', (tries, now, expected) => {
    expect(isHopeless({ tries, entries: 4, since: 0 }, now)).toBe(expected);
  });
});
