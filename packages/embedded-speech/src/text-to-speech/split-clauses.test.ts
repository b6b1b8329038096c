import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClauses } from './split-clauses.ts';

describe('clauses', () => {
  it.each([
    ['sentences', 'Hello there. How are you? Fine!', ['Hello there. ', 'How are you? ', 'Fine!']],
    ['the first phrase, to be heard early', 'Sure, I can help you with that.', ['Sure, ', 'I can help you with that.']],
    ['no second phrase', 'Sure, I can help, as we all can, with that.', ['Sure, ', 'I can help, as we all can, with that.']],
    ['no phrase that leaves next to nothing', 'Thank you, goodbye.', ['Thank you, goodbye.']],
    [
      'closing quotes',
      'She said "Stop." Then she left (quickly!) for good.',
      ['She said "Stop." ', 'Then she left (quickly!) ', 'for good.'],
    ],
    ['lines', 'One line\nanother line', ['One line\n', 'another line']],
    ['dashes', 'One moment — I am looking that up.', ['One moment — ', 'I am looking that up.']],
    ['ellipses', 'Well... let me see.', ['Well... ', 'let me see.']],
    ['nothing', '', []],
  ])('are cut at %s', (_what, text, clauses) => {
    expect(splitClauses(text)).toEqual(clauses);
  });

  it.each([
    'Dr. Smith and Mrs. Jones live in St. James Street.',
    'It is 3:30 p.m. on Monday.',
    'It opens at 9 a.m. Monday to Friday.',
    'That is $1,250.50 in all.',
    'It costs 3.50 a day.',
    'Write to ada.lovelace@example.com and wait.',
    'See www.example.com for more.',
    'We met J. R. Smith there.',
    'He lives in the U.S. near New York.',
    'It is for e.g. brakes or tires.',
    'You are No. 5 in the queue.',
    'On March 4, 2025 we open.',
    'We open on Mon. and on Jan. 3.',
    'It grew to version 2.0.1 today.',
  ])('leave %j whole', (text) => {
    expect(splitClauses(text)).toEqual([text]);
  });

  it.each([
    ['See you at 3 p.m. Please be on time.', ['See you at 3 p.m. ', 'Please be on time.']],
    ['No. I want another one.', ['No. ', 'I want another one.']],
    ['Mail ada@example.com. We answer soon.', ['Mail ada@example.com. ', 'We answer soon.']],
    ['It costs $5. Shall I book it?', ['It costs $5. ', 'Shall I book it?']],
    ['It is I. You knew.', ['It is I. ', 'You knew.']],
  ])('tell that a sentence ends in %j', (text, clauses) => {
    expect(splitClauses(text)).toEqual(clauses);
  });

  it('are cut at phrases where a sentence grows long, and at words where it has none', () => {
    const phrase = `${'word '.repeat(25).trim()}, `;
    expect(splitClauses(phrase.repeat(3)).map((clause) => clause.length)).toEqual([126, 126, 126]);
    expect(splitClauses('word '.repeat(100)).every((clause) => clause.length <= 240 && clause.endsWith(' '))).toBe(true);
  });

  it('give the text back when they are joined, and are never empty', () => {
    const pieces = fc.constantFrom('Dr', '.', ',', ' ', '\n', '3', ':', '!', '?', 'p.m.', 'Yes', '—', '"', '🙂', 'a@b.c', '$5');
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 400 }).map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 600 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const clauses = splitClauses(text);
        expect(clauses.join('')).toBe(text);
        expect(clauses).not.toContain('');
      }),
    );
  });
});
