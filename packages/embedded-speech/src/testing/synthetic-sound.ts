/** Sounds that are no speech, the same every time. */
export function silenceOf(samples: number): Int16Array {
  return new Int16Array(samples);
}

/** White noise of a xorshift generator: chance would make a test that fails on Tuesdays. */
export function noiseOf(samples: number, loudness: number): Int16Array {
  let state = 0x9e37_79b9;
  return Int16Array.from({ length: samples }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state / 2 ** 31) * loudness;
  });
}

export function toneOf(samples: number, cyclesPerSample: number, loudness: number): Int16Array {
  return Int16Array.from({ length: samples }, (_, index) => Math.sin(2 * Math.PI * cyclesPerSample * index) * loudness);
}
