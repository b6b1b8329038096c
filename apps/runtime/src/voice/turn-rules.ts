import type { Expectation } from '@callwright/flow-schema';

/** A window of voice activity. */
export const windowMs = 32;

/** So much voice in a row is a caller who begins to speak: two windows, since a click fills one. */
export const onsetMs = 2 * windowMs;

/** Less voice than this in a whole turn is no word: nobody is asked what it says. */
export const shortestSpeechMs = 120;

/** A noise is over after this silence. Sooner than a turn, since our own voice waits for it. */
export const noiseEndMs = 300;

/** The words are asked for after this silence, and thrown away should the caller go on: most turns are written down when they are over. */
export const earlyTranscriptMs = 200;

export const longestTurnMs = 60_000;

/** When no sound at all comes in the middle of a turn, not even silence, the line is taken for dead, and the turn for over. */
export const deadLineMs = 1_500;

/** A provider that has not written a turn down so long after its end is not waited for. */
export const transcriptLimitMs = 5_000;

/** How often a provider is asked for the words of one turn before nothing counts as heard. */
export const mostTries = 2;

const silenceAfter = {
  'yes-no': 450,
  choice: 600,
  intent: 800,
  number: 700,
  money: 800,
  duration: 800,
  name: 800,
  date: 900,
  time: 800,
  'date-time': 900,
  text: 800,
  // People look them up, and say them in groups with a pause between.
  digits: 1_400,
  phone: 1_400,
  email: 1_200,
} as const satisfies Record<Expectation['type'], number>;

const silenceAfterAnything = 700;

/** The silence that ends a turn: short after a yes, patient with people who look into their calendar or read from a card. */
export function turnEndMs(expectation: Expectation | undefined): number {
  return expectation === undefined ? silenceAfterAnything : silenceAfter[expectation.type];
}
