// The two kinds of WAV file that we read and write: 16-bit PCM (format 1) and mu-law (format 7), both mono.

import { decodeMuLaw, encodeMuLaw } from './g711.ts';
import { mediaErrors } from './media-errors.ts';

export interface Sound {
  readonly samples: Int16Array;
  /** Hertz. */
  readonly sampleRate: number;
}

/** Throws MEDIA.BAD_WAV for everything else, and for more than `maxSeconds` of sound. */
export function readWav(bytes: Uint8Array, { maxSeconds = 600 }: { readonly maxSeconds?: number } = {}): Sound {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || nameAt(file, 0) !== 'RIFF' || nameAt(file, 8) !== 'WAVE') throw refusal('it does not begin with RIFF and WAVE.');
  const chunks = listChunks(file);
  const { isMuLaw, sampleRate } = readFormat(chunks.get('fmt '));
  const body = chunks.get('data');
  if (body === undefined) throw refusal('it has no data chunk.');
  const length = isMuLaw ? body.byteLength : body.byteLength / 2;
  if (!Number.isInteger(length)) throw refusal('its data ends in the middle of a sample.');
  const seconds = Math.ceil(length / sampleRate);
  if (seconds > maxSeconds) throw refusal(`it is ${seconds} seconds long, and ${maxSeconds} are allowed.`);
  return { samples: isMuLaw ? decodeMuLaw(bytesOf(body)) : readSamples(body, length), sampleRate };
}

export function writeWav({ samples, sampleRate, encoding }: Sound & { readonly encoding: 'pcm16' | 'mu-law' }): Uint8Array<ArrayBuffer> {
  const isMuLaw = encoding === 'mu-law';
  const headerBytes = isMuLaw ? 58 : 44;
  const bodyBytes = samples.length * (isMuLaw ? 1 : 2);
  // Chunks begin at even places.
  const bytes = new Uint8Array(headerBytes + bodyBytes + (bodyBytes % 2));
  const file = new DataView(bytes.buffer);
  writeName(file, 0, 'RIFF');
  file.setUint32(4, bytes.length - 8, true);
  writeName(file, 8, 'WAVE');
  writeFormat(file, { isMuLaw, sampleRate });
  if (isMuLaw) {
    // Formats other than PCM count their samples in a chunk of its own.
    writeName(file, 38, 'fact');
    file.setUint32(42, 4, true);
    file.setUint32(46, samples.length, true);
  }
  writeName(file, headerBytes - 8, 'data');
  file.setUint32(headerBytes - 4, bodyBytes, true);
  if (isMuLaw) bytes.set(encodeMuLaw(samples), headerBytes);
  else for (const [at, sample] of samples.entries()) file.setInt16(headerBytes + at * 2, sample, true);
  return bytes;
}

interface Format {
  readonly isMuLaw: boolean;
  readonly sampleRate: number;
}

/** The first chunk of each name counts. */
function listChunks(file: DataView): ReadonlyMap<string, DataView> {
  const chunks = new Map<string, DataView>();
  for (let at = 12; at + 8 <= file.byteLength; ) {
    const name = nameAt(file, at);
    const length = file.getUint32(at + 4, true);
    const from = at + 8;
    if (length > file.byteLength - from) {
      throw refusal(`its chunk "${name}" claims ${length} bytes, and ${file.byteLength - from} follow. It is cut off, or was streamed.`);
    }
    if (!chunks.has(name)) chunks.set(name, new DataView(file.buffer, file.byteOffset + from, length));
    at = from + length + (length % 2);
  }
  return chunks;
}

function readFormat(chunk: DataView | undefined): Format {
  if (chunk === undefined || chunk.byteLength < 16) throw refusal('it does not say its format.');
  const format = chunk.getUint16(0, true);
  const channels = chunk.getUint16(2, true);
  const sampleRate = chunk.getUint32(4, true);
  const bits = chunk.getUint16(14, true);
  if (format !== 1 && format !== 7) throw refusal(`its format is ${format}. Save it as 16-bit PCM (1) or as mu-law (7).`);
  if (channels !== 1) throw refusal(`it has ${channels} channels. Save it as mono.`);
  const expectedBits = format === 7 ? 8 : 16;
  if (bits !== expectedBits) throw refusal(`it has ${bits} bits a sample, and format ${format} is read with ${expectedBits}.`);
  if (sampleRate < 1_000 || sampleRate > 384_000) throw refusal(`its sample rate is ${sampleRate} Hz.`);
  return { isMuLaw: format === 7, sampleRate };
}

function writeFormat(file: DataView, { isMuLaw, sampleRate }: Format): void {
  const bytesPerSample = isMuLaw ? 1 : 2;
  writeName(file, 12, 'fmt ');
  // With mu-law comes the length of an extension, which is 0.
  file.setUint32(16, isMuLaw ? 18 : 16, true);
  file.setUint16(20, isMuLaw ? 7 : 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, sampleRate, true);
  file.setUint32(28, sampleRate * bytesPerSample, true);
  file.setUint16(32, bytesPerSample, true);
  file.setUint16(34, bytesPerSample * 8, true);
}

function readSamples(body: DataView, length: number): Int16Array {
  return Int16Array.from({ length }, (_, at) => body.getInt16(at * 2, true));
}

function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function nameAt(file: DataView, at: number): string {
  return String.fromCharCode(...bytesOf(new DataView(file.buffer, file.byteOffset + at, 4)));
}

function writeName(file: DataView, at: number, name: string): void {
  for (const [offset, character] of [...name].entries()) file.setUint8(at + offset, character.charCodeAt(0));
}

function refusal(reason: string) {
  return mediaErrors.BAD_WAV({ reason });
}
