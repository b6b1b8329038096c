import { describe, expect, it } from 'vitest';
import { pathPattern, takePath } from './take-path.ts';

describe('takePath', () => {
  const answer = { order: { items: [{ id: 7 }, { id: 8 }], 'due-on': 'Tuesday' }, list: [[1, 2]] };

  it.each([
    ['order.items[1].id', 8],
    ['order.due-on', 'Tuesday'],
    ['list[0][1]', 2],
    ['order.items[2].id', undefined],
    ['order.items.length', undefined],
    ['order[0]', undefined],
    ['order.due-on.length', undefined],
    ['constructor.name', undefined],
    ['toString', undefined],
    ['__proto__.x', undefined],
  ])('%s gives %s', (path, value) => {
    expect(takePath(answer, path)).toBe(value);
  });

  it.each([null, 'text', 7, undefined])('finds nothing in %s', (from) => {
    expect(takePath(from, 'a.b')).toBeUndefined();
  });

  it.each(['', '.a', 'a.', 'a..b', 'a[b]', 'a[-1]', '[0]', 'a[12345]', 'a b'])('"%s" is no path', (path) => {
    expect(pathPattern.test(path)).toBe(false);
  });
});
