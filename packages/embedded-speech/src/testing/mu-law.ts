// G.711 mu-law for tests: what a telephone line does to a voice. The product's own codec is that of packages/media-stream.

const bias = 132;
const largest = 32_635;

export function decodeMuLaw(bytes: Uint8Array): Int16Array {
  return Int16Array.from(bytes, (byte) => {
    const inverted = ~byte & 0xff;
    const magnitude = (((inverted & 0x0f) << 3) + bias) << ((inverted & 0x70) >> 4);
    return (inverted & 0x80) === 0 ? magnitude - bias : bias - magnitude;
  });
}

export function encodeMuLaw(samples: Int16Array): Uint8Array {
  return Uint8Array.from(samples, (sample) => {
    const magnitude = Math.min(Math.abs(sample), largest) + bias;
    const exponent = Math.floor(Math.log2(magnitude)) - 7;
    const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
    return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
  });
}
