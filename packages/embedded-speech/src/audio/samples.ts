const fullScale = 32_768;

/** From 16-bit samples to numbers between -1 and 1. */
export function toFloats(samples: Int16Array): Float32Array {
  return Float32Array.from(samples, (sample) => sample / fullScale);
}

/** And back; what is too loud is cut off. */
export function toIntegers(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.max(-fullScale, Math.min(fullScale - 1, Math.round(sample * fullScale))));
}
