/** One turn of a caller, cut by voice activity: about 300 ms before the first sound, and no long silence in front. */
export interface Recording {
  readonly samples: Int16Array | Float32Array;
  readonly sampleRate: 8_000 | 16_000;
}
