import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCountingIds, createIdFactory, idSchema } from './id.ts';

const randomBytes = (fill: number) => (length: number) => new Uint8Array(length).fill(fill);

describe('ids', () => {
  it('are parsed by the schema of their prefix, whatever time and chance gave', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (nowMs, bytes) => {
        const id = createIdFactory({ now: () => nowMs, randomBytes: () => bytes })('in');
        expect(idSchema('in').parse(id)).toBe(id);
      }),
    );
  });

  it('sort by the time they were made', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 }), fc.integer({ min: 1, max: 2 ** 31 }), (startMs, laterByMs) => {
        const early = createIdFactory({ now: () => startMs, randomBytes: randomBytes(255) })('in');
        const late = createIdFactory({ now: () => startMs + laterByMs, randomBytes: randomBytes(0) })('in');
        expect(early < late).toBe(true);
      }),
    );
  });

  it('are different for different chance in the same millisecond', () => {
    const ids = [0, 1, 255].map((fill) => createIdFactory({ now: () => 1, randomBytes: randomBytes(fill) })('in'));
    expect(new Set(ids).size).toBe(3);
  });

  it('count up where chance is not wanted', () => {
    const createId = createCountingIds();
    expect([createId('in'), createId('in')]).toEqual(['in_00000000000000000000000001', 'in_00000000000000000000000002']);
  });

  it.each(['in_', 'in_1', 'xx_00000000000000000000000001', 'in_0000000000000000000000000u', 'in_00000000000000000000000001 '])(
    'refuse %j',
    (text) => {
      expect(idSchema('in').safeParse(text).success).toBe(false);
    },
  );
});
