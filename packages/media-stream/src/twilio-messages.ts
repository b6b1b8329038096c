// What Twilio says on the socket of a media stream, and what it is told. https://www.twilio.com/docs/voice/media-streams/websocket-messages

import { z } from 'zod';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { readMediaFast } from './read-media-fast.ts';

export interface TwilioMedia {
  readonly type: 'media';
  readonly streamSid: string;
  readonly sequenceNumber: number;
  readonly track: 'inbound' | 'outbound';
  /** Counts the frames of its track, from 1. */
  readonly chunk: number;
  /** Since the stream began. The first is seldom 0. */
  readonly timestampMs: number;
  /** Mu-law, 8 kHz, mostly 160 bytes. */
  readonly payload: Uint8Array;
}

export type TwilioMessage =
  | TwilioMedia
  | { readonly type: 'connected' }
  | {
      readonly type: 'start';
      readonly streamSid: string;
      readonly sequenceNumber: number;
      readonly accountSid: string;
      readonly callSid: string;
      readonly customParameters: Readonly<Record<string, string>>;
    }
  | { readonly type: 'dtmf'; readonly streamSid: string; readonly sequenceNumber: number; readonly digit: string }
  | { readonly type: 'mark'; readonly streamSid: string; readonly sequenceNumber: number; readonly name: string }
  | { readonly type: 'stop'; readonly streamSid: string; readonly sequenceNumber: number; readonly callSid: string }
  /** An event of a kind that we do not know: Twilio may add some. */
  | { readonly type: 'unknown'; readonly event: string }
  | { readonly type: 'malformed'; readonly reason: string };

/** Reads a text frame of the socket. Never throws: what cannot be read is a value, too. */
export function parseTwilioMessage(text: Uint8Array): TwilioMessage {
  return readMediaFast(text) ?? parseAnyTwilioMessage(text);
}

/** The same by way of JSON.parse and schemas, for every message. */
export function parseAnyTwilioMessage(text: Uint8Array): TwilioMessage {
  const json = parseJson(text);
  const event = eventSchema.safeParse(json);
  if (!event.success) return malformed('It is no JSON object with an event.');
  const schema = schemas[event.data.event as keyof typeof schemas] as z.ZodType<TwilioMessage> | undefined;
  if (schema === undefined || !Object.hasOwn(schemas, event.data.event)) return { type: 'unknown', event: event.data.event.slice(0, 64) };
  const message = schema.safeParse(json);
  if (message.success) return message.data;
  const [issue] = message.error.issues;
  return malformed(`A "${event.data.event}" is wrong at ${issue?.path.join('.')}: ${issue?.message}`);
}

export interface TwilioWriter {
  /** Any number of mu-law bytes: Twilio queues them. */
  media(payload: Uint8Array): string;
  /** Comes back when all that was queued before it was played, or dropped by a clear. */
  mark(name: string): string;
  /** Drops what is queued. */
  clear(): string;
}

/** By templates: JSON.stringify takes ten times as long for a frame. `streamSid` is that of a parsed `start`. */
export function createTwilioWriter(streamSid: string): TwilioWriter {
  const sid = JSON.stringify(streamSid);
  return {
    media: (payload) => `{"event":"media","streamSid":${sid},"media":{"payload":"${encodeBase64(payload)}"}}`,
    mark: (name) => `{"event":"mark","streamSid":${sid},"mark":{"name":${JSON.stringify(name)}}}`,
    clear: () => `{"event":"clear","streamSid":${sid}}`,
  };
}

/** Nine digits are 231 days of frames. Twilio writes strings; those who imitate it sometimes write numbers. */
const counter = z.union([
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  z.int().min(0).max(999_999_999),
]);
const sid = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const numbered = { streamSid: sid, sequenceNumber: counter };
const payload = z.string().transform((text, context) => {
  const bytes = decodeBase64(new TextEncoder().encode(text));
  if (bytes !== undefined) return bytes;
  context.addIssue({ code: 'custom', message: 'no base64' });
  return z.NEVER;
});

const eventSchema = z.object({ event: z.string() });
const mediaFormat = z.object({ encoding: z.literal('audio/x-mulaw'), sampleRate: z.literal(8_000), channels: z.literal(1) });

const schemas = {
  connected: z.object({}).transform(() => ({ type: 'connected' as const })),
  start: z
    .object({
      ...numbered,
      start: z.object({ accountSid: sid, callSid: sid, mediaFormat, customParameters: z.record(z.string(), z.string()).default({}) }),
    })
    .transform(({ streamSid, sequenceNumber, start: { accountSid, callSid, customParameters } }) => {
      return { type: 'start' as const, streamSid, sequenceNumber, accountSid, callSid, customParameters };
    }),
  media: z
    .object({ ...numbered, media: z.object({ track: z.enum(['inbound', 'outbound']), chunk: counter, timestamp: counter, payload }) })
    .transform(({ streamSid, sequenceNumber, media }) => {
      const { track, chunk, timestamp: timestampMs, payload } = media;
      return { type: 'media' as const, streamSid, sequenceNumber, track, chunk, timestampMs, payload };
    }),
  dtmf: z
    .object({ ...numbered, dtmf: z.object({ digit: z.string().regex(/^[0-9A-D#*]$/) }) })
    .transform(({ streamSid, sequenceNumber, dtmf: { digit } }) => ({ type: 'dtmf' as const, streamSid, sequenceNumber, digit })),
  mark: z
    .object({ ...numbered, mark: z.object({ name: z.string() }) })
    .transform(({ streamSid, sequenceNumber, mark: { name } }) => ({ type: 'mark' as const, streamSid, sequenceNumber, name })),
  stop: z
    .object({ ...numbered, stop: z.object({ callSid: sid }) })
    .transform(({ streamSid, sequenceNumber, stop: { callSid } }) => ({ type: 'stop' as const, streamSid, sequenceNumber, callSid })),
} satisfies Record<Exclude<TwilioMessage['type'], 'unknown' | 'malformed'>, z.ZodType<TwilioMessage>>;

const decoder = new TextDecoder('utf-8', { fatal: true });

function parseJson(text: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(text));
  } catch {
    // Not swallowed: no object, no event, and so it is reported as malformed.
    return undefined;
  }
}

function malformed(reason: string): TwilioMessage {
  return { type: 'malformed', reason };
}
