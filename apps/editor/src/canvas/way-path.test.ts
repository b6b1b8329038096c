import { describe, expect, it } from 'vitest';
import { roundedPath } from './rounded-path.ts';
import { wayPath } from './way-path.ts';

const from = { x: 0, y: 0 };
/** Where the line goes, without the curves of its corners. */
const lines = (path: string) => path.match(/[ML] -?[\d.]+ -?[\d.]+/g)?.map((part) => part.slice(2));

describe('the line of a connection', () => {
  it('is one curve to a neighbour', () => {
    expect(wayPath({ from, to: { x: 100, y: 60 } })).toMatch(/^M0,0 C\S+ \S+ 100,60$/);
  });

  it('runs along the row of what is further off, so that it stays clear of what stands between', () => {
    expect(lines(wayPath({ from, to: { x: 900, y: 240 } }))?.at(-1)).toBe('900 240');
    expect(wayPath({ from, to: { x: 900, y: 240 } })).toContain('Q 24 240');
  });

  it.each([
    ['back', -400],
    ['on in the same row', 900],
  ])('runs below the nodes when it leads %s', (_where, x) => {
    const path = wayPath({ from, to: { x, y: 0 } });
    expect([path.includes('Q 24 100'), path.includes(`Q ${x - 24} 100`), lines(path)?.at(-1)]).toEqual([true, true, `${x} 0`]);
  });
});

describe('a rounded path', () => {
  it('turns in a curve at each corner', () => {
    expect(roundedPath([from, { x: 100, y: 0 }, { x: 100, y: 100 }])).toBe('M 0 0 L 86 0 Q 100 0 100 14 L 100 100');
  });

  it('has smaller corners where there is little room', () => {
    expect(roundedPath([from, { x: 10, y: 0 }, { x: 10, y: 100 }])).toBe('M 0 0 L 5 0 Q 10 0 10 5 L 10 100');
  });

  it('bears points that fall together', () => {
    expect(roundedPath([from, from, from])).toBe('M 0 0 L 0 0 Q 0 0 0 0 L 0 0');
  });

  it('is nothing without points', () => {
    expect(roundedPath([])).toBe('');
  });
});
