import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWindowCutter } from './cut-windows.ts';

describe('windows', () => {
  it('are the same however the stream was cut, and lose no sample', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 20 })), (chunks) => {
        const cut = createWindowCutter(8);
        const windows = chunks.flatMap((chunk) => [...cut(Int16Array.from(chunk))]);
        const whole = chunks.flat();
        expect(windows.flatMap((window) => [...window])).toEqual(whole.slice(0, whole.length - (whole.length % 8)));
      }),
    );
  });
});
