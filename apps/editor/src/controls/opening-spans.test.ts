import { expect, it } from 'vitest';
import { readSpans, writeSpans } from './opening-spans.ts';

it.each([
  ['', []],
  ['09:00-12:00', [{ from: '09:00', to: '12:00' }]],
  [
    '9:00 - 12:00, 13:30–17:00',
    [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '17:00' },
    ],
  ],
])('%s is read', (written, spans) => {
  expect(readSpans(written)).toEqual(spans);
});

it('keeps what is only half written', () => {
  for (const written of ['9', '09:00-', '09:00-1', '09:00-12:00,'])
    expect(writeSpans(readSpans(written)).replace(/[, ]+$/, '')).toBe(written.replace(/[-,]+$/, ''));
});
