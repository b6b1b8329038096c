import { describe, expect, it } from 'vitest';
import { understand } from './understand.ts';

const context = { now: '2026-11-21T09:00:00Z', timeZone: 'Europe/Berlin' };

describe('free words', () => {
  it.each([
    ['  Sarah Johnson. ', 'Sarah Johnson.'],
    ['my name is Sarah', 'my name is Sarah'],
    ['42', '42'],
    ['x'.repeat(5_000), 'x'.repeat(4_000)],
  ])('keeps the words of "%s"', (words, value) => {
    expect(understand(words, { type: 'text' }, context).understood).toEqual({ type: 'text', value });
  });

  it.each(['', '   ', '...', '\n', '♪'])('finds none in "%s"', (words) => {
    expect(understand(words, { type: 'text' }, context).understood).toEqual({ type: 'nothing' });
  });
});
