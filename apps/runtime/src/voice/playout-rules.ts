/** At 8 kHz. */
export const samplesPerMs = 8;

export const frameSamples = 20 * samplesPerMs;

/** Sent at once, with a mark behind it: what was heard is known to a tenth of a second. */
export const chunkMs = 100;

/** How far what was sent may be ahead of what the carrier has confirmed, so that falling silent is not a matter of luck. */
export const mostAheadMs = 300;

/** How much sound is made ahead of what was sent: more than a provider takes for a clause, less than is lost when the caller breaks in. */
export const synthesisAheadMs = 2_000;

export const synthesisLimitMs = 10_000;

/** A carrier that is later than this with a mark has lost it, or us. */
export const markLimitMs = 5_000;

/** How far before the cut a speech may go on: a little is repeated rather than half a word lost. Marks are late by as much again. */
export const stepBackMs = 100;
