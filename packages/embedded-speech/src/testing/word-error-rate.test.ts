import { describe, expect, it } from 'vitest';
import { countWordErrors, wordErrorRate } from './word-error-rate.ts';

describe('word errors', () => {
  it.each([
    ['Yes, that is correct.', 'yes that is correct', 0],
    ['next Tuesday at three thirty', 'Next Tuesday at 3:30.', 0],
    ['two oh two, five five five, zero one four two', '202-555-0142', 0],
    ['a two thousand nineteen car', 'a 2019 car', 0],
    ['twenty one of ninety', '21 of 90', 0],
    ['it costs one thousand two hundred fifty', 'It costs 1,250.', 0],
    ['No thank you, goodbye.', 'No, thank you, good-by.', 0],
    ['one two three', 'one three', 1],
    ['one two three', 'one two and three', 1],
    ['one two three', 'one too three', 1],
    ['one two', '', 2],
    ['', 'one', 1],
  ])('between %j and %j', (said, heard, errors) => {
    expect(countWordErrors(said, heard).errors).toBe(errors);
  });

  it('are weighed over a set by the words that were said', () => {
    expect(
      wordErrorRate([
        { said: 'one two three', heard: 'one two three' },
        { said: 'four', heard: 'for' },
      ]),
    ).toBe(0.25);
  });
});
