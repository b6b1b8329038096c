import { runWasi } from './run-wasi.ts';
import type { VoiceName } from './voices.ts';

export interface FliteSpeech {
  readonly samples: Int16Array;
  /** The voice's own: 8 000 for `kal`, 16 000 for the others. */
  readonly sampleRate: number;
}

/** Speaks a text in one go, on the thread that calls it. */
export function speakWithFlite(
  flite: WebAssembly.Module,
  { text, voice, rate }: { readonly text: string; readonly voice: VoiceName; readonly rate: number },
): FliteSpeech {
  const stretch = (1 / rate).toFixed(3);
  const { exitCode, files, stderr } = runWasi(flite, [
    'flite',
    '-voice',
    voice,
    '--setf',
    `duration_stretch=${stretch}`,
    '-t',
    text,
    '-o',
    '/speech.wav',
  ]);
  const wav = files.get('speech.wav');
  if (exitCode !== 0 || wav === undefined) throw new Error(`flite ended with ${exitCode}: ${new TextDecoder().decode(stderr)}`);
  return readWav(wav);
}

/** flite writes a header of 44 bytes, one channel, 16 bits; its length field is wrong when a text makes several utterances. */
function readWav(wav: Uint8Array): FliteSpeech {
  const header = new DataView(wav.buffer, wav.byteOffset, headerBytes);
  return { samples: new Int16Array(wav.slice(headerBytes).buffer), sampleRate: header.getUint32(24, true) };
}

const headerBytes = 44;
