import { describe, expect, it } from 'vitest';
import { hasBearer } from './has-bearer.ts';

describe('hasBearer', () => {
  it.each([
    ['Bearer right-token', true],
    ['bearer right-token', true],
    ['Bearer wrong-token', false],
    ['Bearer right-token-and-more', false],
    ['Bearer ', false],
    ['Basic right-token', false],
    ['right-token', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (authorization, expected) => {
    expect(hasBearer(authorization, 'right-token')).toBe(expected);
  });
});
