import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeMuLaw } from './mu-law.ts';

/** A synthetic caller of a car workshop: see fixtures/caller-utterances/README.md. */
export interface Caller {
  readonly name: string;
  readonly words: string;
  /** At 8 kHz: some silence, the words, more silence. */
  readonly samples: Int16Array;
  readonly speechFromMs: number;
  readonly speechUntilMs: number;
}

const folder = join(import.meta.dirname, '../../fixtures/caller-utterances');

export function readCallers(): readonly Caller[] {
  return entries().map(({ file, transcript, lead_ms, speech_ms }) => ({
    name: file.replace('.ulaw.wav', ''),
    words: transcript,
    samples: decodeMuLaw(dataOf(readFileSync(join(folder, file)))),
    speechFromMs: lead_ms,
    speechUntilMs: lead_ms + speech_ms,
  }));
}

interface Entry {
  readonly file: string;
  readonly transcript: string;
  readonly lead_ms: number;
  readonly speech_ms: number;
}

function entries(): readonly Entry[] {
  // A fixture of ours that never changes: its shape is written above.
  return JSON.parse(readFileSync(join(folder, 'transcripts.json'), 'utf8')) as readonly Entry[];
}

/** The chunk named `data` of a WAV file. */
function dataOf(wav: Buffer): Uint8Array {
  let at = 12;
  while (wav.toString('latin1', at, at + 4) !== 'data') at += 8 + wav.readUInt32LE(at + 4);
  return wav.subarray(at + 8, at + 8 + wav.readUInt32LE(at + 4));
}
