import { expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';

it('is the SHA-256 of the canonical JSON, whatever the order of the keys', () => {
  expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  expect(contentHash({ a: 1, b: [2] })).toBe(contentHash({ b: [2], a: 1 }));
});
