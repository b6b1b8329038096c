import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpeechSound } from './speech-sound.ts';

const soundOf = (...clauses: readonly (readonly [text: string, soundMs: number, pauseMs?: number])[]) => {
  const sound = createSpeechSound();
  for (const [text, soundMs, pauseMs = 0] of clauses) {
    const samples = new Int16Array((soundMs + pauseMs) * 8);
    samples.fill(1_000, 0, soundMs * 8);
    sound.add({ samples, text });
  }
  return sound;
};

describe('what was heard of a speech', () => {
  const sound = soundOf(['Sure, one moment.', 1_000, 300], ['Shall I book it?', 800]);

  it.each([
    ['nothing', 0, ''],
    ['less than a word', 100, ''],
    ['a word, by its share', 300, 'Sure,'],
    ['all but the last sound', 999, 'Sure, one'],
    ['a clause, before the pause after it', 1_000, 'Sure, one moment.'],
    ['a clause and its pause', 1_300, 'Sure, one moment.'],
    ['a word of the next', 1_300 + 300, 'Sure, one moment. Shall'],
    ['everything', 2_100, 'Sure, one moment. Shall I book it?'],
  ])('is %s', (_what, ms, text) => {
    expect(sound.textUntil(ms * 8)).toBe(text);
  });

  it('never grows shorter, and ends with all words', () => {
    const clause = fc.tuple(fc.stringMatching(/^\w+( \w+){0,4}$/), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), (clauses) => {
        const speech = soundOf(...clauses);
        const texts = Array.from({ length: 21 }, (_, step) => speech.textUntil((speech.length * step) / 20));
        for (const [index, text] of texts.entries()) expect(text.startsWith(texts[index - 1] ?? '')).toBe(true);
        expect(texts.at(-1)).toBe(clauses.map(([text]) => text).join(' '));
      }),
    );
  });
});

describe('the sound of a speech', () => {
  it('is what was added, in order', () => {
    const sound = createSpeechSound();
    for (const value of [1, 2, 3]) sound.add({ samples: new Int16Array(value).fill(value), text: 'x' });
    expect([sound.length, ...sound.slice(0, 99)]).toEqual([6, 1, 2, 2, 3, 3, 3]);
    expect([...sound.slice(2, 4)]).toEqual([2, 3]);
  });

  it('is resumed in a pause, at most 100 ms before it was cut', () => {
    const sound = soundOf(['one', 460, 40], ['two', 500]);
    expect(sound.quietPlaceBefore(540 * 8)).toBe(460 * 8);
    expect(sound.quietPlaceBefore(900 * 8)).toBeGreaterThanOrEqual(800 * 8);
    expect(sound.quietPlaceBefore(0)).toBe(0);
  });
});
