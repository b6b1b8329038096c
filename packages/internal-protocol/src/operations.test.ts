import { describe, expect, it } from 'vitest';
import { operations } from './operations.ts';

describe('operations', () => {
  it('have an address each, under the internal door', () => {
    const paths = Object.values(operations).map(({ path }) => path);
    expect([new Set(paths).size, paths.every((path) => path.startsWith('/internal/'))]).toEqual([paths.length, true]);
  });

  it('refuse what nobody asked for', () => {
    const asked = { nonce: 'n'.repeat(32), carrier: 'twilio', runtimeId: 'rt', isAdmin: true };
    expect(operations['calls.admit'].ask.safeParse(asked).success).toBe(false);
  });
});
