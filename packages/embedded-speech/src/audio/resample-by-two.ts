// Between 8 and 16 kHz, for whole utterances: a half-band filter, every other tap of which is zero. Streams that go on and other
// ratios are the business of packages/media-stream; packages of one layer do not import each other, so this much is here twice.

/** Taps on either side: flat to 3.4 kHz, 60 dB down from 4.6 kHz on. */
const sideTaps = 16;
const taps = createTaps();

export function doubleRate(samples: Float32Array): Float32Array {
  const doubled = new Float32Array(2 * samples.length);
  for (const [index, sample] of samples.entries()) {
    let between = 0;
    for (const [side, tap] of taps.entries()) between += tap * ((samples[index - side] ?? 0) + (samples[index + 1 + side] ?? 0));
    doubled[2 * index] = sample;
    doubled[2 * index + 1] = between;
  }
  return doubled;
}

export function halveRate(samples: Float32Array): Float32Array {
  const halved = new Float32Array(Math.ceil(samples.length / 2));
  for (let index = 0; index < halved.length; index += 1) {
    const at = 2 * index;
    let around = samples[at] ?? 0;
    for (const [side, tap] of taps.entries()) around += tap * ((samples[at - 1 - 2 * side] ?? 0) + (samples[at + 1 + 2 * side] ?? 0));
    halved[index] = around / 2;
  }
  return halved;
}

/** A sinc under a Blackman window, scaled so that a constant stays what it is. */
function createTaps(): Float32Array {
  const raw = Float64Array.from({ length: sideTaps }, (_, side) => {
    const distance = side + 0.5;
    const turn = (Math.PI * distance) / sideTaps;
    const window = 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
    return (Math.sin(Math.PI * distance) / (Math.PI * distance)) * window;
  });
  const total = 2 * raw.reduce((sum, tap) => sum + tap, 0);
  return Float32Array.from(raw, (tap) => tap / total);
}
