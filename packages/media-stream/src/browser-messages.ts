// What a browser and the runtime say on the socket of a call without a telephone. Sound is binary frames, all else is JSON text.

import { z } from 'zod';

/** Both directions: signed 16-bit samples, little endian, mono, at 8 kHz, so that a designer hears what a caller hears. */
export const browserHz = 8_000;

const markSchema = z.strictObject({ type: z.literal('mark'), name: z.string().min(1).max(64) });

export const fromBrowserSchema = z.discriminatedUnion('type', [
  /** First of all, and once. */
  z.strictObject({ type: z.literal('start'), nonce: z.string().min(20).max(200) }),
  /** Everything before the mark was played, or dropped by a clear. */
  markSchema,
  /** A turn that was typed instead of spoken. */
  z.strictObject({ type: z.literal('typed'), words: z.string().min(1).max(1_000) }),
  z.strictObject({ type: z.literal('hang-up') }),
]);
export type FromBrowser = z.infer<typeof fromBrowserSchema>;

export const toBrowserSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('started'), callId: z.string() }),
  markSchema,
  /** Drop what was not played yet, and send its marks back. */
  z.strictObject({ type: z.literal('clear') }),
  /** The conversation is over; what was sent before is still to be played. */
  z.strictObject({
    type: z.literal('ended'),
    reason: z.enum(['flow-ended', 'transferred', 'caller-hung-up', 'ran-too-long', 'stuck', 'ended-by-workspace']),
  }),
  /** There will be no call, and why: a sentence for people. */
  z.strictObject({ type: z.literal('refused'), message: z.string() }),
]);
export type ToBrowser = z.infer<typeof toBrowserSchema>;

export function encodeSamples(samples: Int16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, sample] of samples.entries()) view.setInt16(index * 2, sample, true);
  return bytes;
}

/** An odd last byte is no sample, and is dropped. */
export function decodeSamples(bytes: Uint8Array): Int16Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int16Array.from({ length: bytes.byteLength >> 1 }, (_, index) => view.getInt16(index * 2, true));
}
