/** Everything random comes from one seed, so that a call goes the same way every time. */
export interface Chance {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A Twilio id: a prefix and 32 hexadecimal digits. */
  sid(prefix: string): string;
}

/** Mulberry32: small, and even enough for jitter and names. */
export function createChance(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const digit = () => Math.floor(next() * 16).toString(16);
  return { next, sid: (prefix) => prefix + Array.from({ length: 32 }, digit).join('') };
}
