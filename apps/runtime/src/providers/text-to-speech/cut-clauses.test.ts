import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutClauses } from './cut-clauses.ts';

describe('a text to be spoken', () => {
  it.each([
    ['one sentence stays whole', 'Shall I book it?', ['Shall I book it?']],
    ['sentences are parted', 'We are open. Shall I book it? Great!', ['We are open. ', 'Shall I book it? ', 'Great!']],
    ['a first phrase is heard early', 'Sure, we have a place at three thirty.', ['Sure, ', 'we have a place at three thirty.']],
    ['but not before a short rest', 'Sure, one moment.', ['Sure, one moment.']],
    ['a date stays whole', 'That is March 4, 2026 at half past nine.', ['That is March 4, 2026 at half past nine.']],
    ['a short form ends nothing', 'Dr. Smith and J. Miller are in. Hold on.', ['Dr. Smith and J. Miller are in. ', 'Hold on.']],
    ['nor does an hour', 'It is at 3 p.m. Monday or at 4.30 today.', ['It is at 3 p.m. Monday or at 4.30 today.']],
    ['nor a point within a word', 'Write to ada@example.com or look there.', ['Write to ada@example.com or look there.']],
    ['a line is a clause', 'One\nTwo', ['One\n', 'Two']],
    ['nothing is nothing', '', []],
  ])('%s', (_what, text, clauses) => {
    expect(cutClauses(text)).toEqual(clauses);
  });

  it('loses nothing, whatever it is', () => {
    const piece = fc.constantFrom('Dr', 'Hello', 'I', '3', '.', '!', '…', ',', ' ', '\n', '"', 'it');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const clauses = cutClauses(pieces.join(''));
        expect(clauses.join('')).toBe(pieces.join(''));
        expect(clauses).not.toContain('');
      }),
    );
  });
});
