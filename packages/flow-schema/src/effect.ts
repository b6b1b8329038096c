import { z } from 'zod';
import type { CallEventType } from './call-event.ts';
import { expectationSchema, keypadSchema } from './expectation.ts';
import { effectIdSchema, nodeIdSchema, variableNameSchema } from './ids.ts';
import { jsonSchema, plainSchemas, valueSchema } from './value.ts';

/** Whether the caller may break in while something is said: at the first sound, once there are words, or not at all. */
export const interruptions = ['allowed', 'on-words', 'held'] as const;
export const interruptionSchema = z.enum(interruptions);
export type Interruption = z.infer<typeof interruptionSchema>;

export const endReasons = ['flow-ended', 'transferred', 'caller-hung-up', 'ran-too-long', 'stuck'] as const;
export type EndReason = (typeof endReasons)[number];

/** What a language model is told that belongs to the conversation, in order. */
export const modelMessageSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('caller'), words: z.string() }),
  /** What the caller really heard of it. */
  z.object({ from: z.literal('us'), words: z.string() }),
  z.object({ from: z.literal('tool'), call: z.string(), output: jsonSchema }),
  /** A hint of the flow itself: the caller is silent, time is nearly over. */
  z.object({ from: z.literal('flow'), words: z.string() }),
]);
export type ModelMessage = z.infer<typeof modelMessageSchema>;

export const toolSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  description: z.string().max(1_000),
  /** JSON Schema of its input. */
  input: z.record(z.string(), z.unknown()),
});
export type Tool = z.infer<typeof toolSchema>;

const visit = z.number().int().positive();
const pending = { id: effectIdSchema, visit };
const aimed = { target: effectIdSchema };
const timeoutMs = z.number().int().positive();
const isIdempotent = z.boolean();
/** What goes with it is sensitive: it is sealed in the trace, masked elsewhere, and never speculated about. */
const isSealed = z.literal(true).exactOptional();

/** Everything the core can wish for. An effect with an id stays pending until an event answers it, or its visit is over. */
export const effectSchema = z.discriminatedUnion('type', [
  /** With `audio`, the recording is played, and the text is what it says. */
  z.object({
    type: z.literal('speak'),
    ...pending,
    text: z.string(),
    audio: z.string().exactOptional(),
    interruption: interruptionSchema,
    isSealed,
  }),
  z.object({
    type: z.literal('listen'),
    ...pending,
    expectation: expectationSchema,
    patienceMs: z.number().int().positive(),
    keypad: keypadSchema.exactOptional(),
    isSealed,
  }),
  z.object({
    type: z.literal('respond'),
    ...pending,
    /** Only in the first of a visit: the others go on with the same. */
    opening: z.object({ instructions: z.string(), tools: z.array(toolSchema) }).exactOptional(),
    /** What has been said and done since the last one of this visit. */
    messages: z.array(modelMessageSchema),
    interruption: interruptionSchema,
    timeoutMs,
  }),
  z.object({
    type: z.literal('call-plugin'),
    ...pending,
    plugin: z.string(),
    action: z.string(),
    input: z.record(z.string(), z.unknown()),
    timeoutMs,
    isIdempotent,
    isSealed,
  }),
  /** The code stands in the node's configuration: a trace does not repeat it. */
  z.object({ type: z.literal('run-code'), ...pending, node: nodeIdSchema, input: z.record(z.string(), valueSchema), timeoutMs, isSealed }),
  z.object({
    type: z.literal('send-request'),
    ...pending,
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string().exactOptional(),
    timeoutMs,
    isIdempotent,
    isSealed,
  }),
  z.object({
    type: z.literal('transfer'),
    ...pending,
    mode: z.enum(['blind', 'warm']),
    to: plainSchemas.phone,
    /** Said to whoever answers, before the caller is put through. */
    briefing: z.string().exactOptional(),
    timeoutMs,
  }),
  z.object({
    type: z.literal('record-voicemail'),
    ...pending,
    longestMs: z.number().int().positive(),
    silenceMs: z.number().int().positive(),
  }),
  z.object({
    type: z.literal('send-message'),
    ...pending,
    channel: z.enum(['sms', 'email']),
    to: z.string(),
    subject: z.string().exactOptional(),
    text: z.string(),
    timeoutMs,
  }),
  z.object({ type: z.literal('press-keys'), ...pending, keys: z.string().regex(/^[0-9*#A-Dw]{1,60}$/) }),
  z.object({ type: z.literal('wait'), ...pending, forMs: z.number().int().positive(), sound: z.enum(['music', 'silence']) }),
  z.object({
    type: z.literal('collect-payment'),
    ...pending,
    amount: plainSchemas.money,
    description: z.string(),
    channel: z.enum(['sms', 'email']),
    to: z.string(),
    timeoutMs,
  }),
  z.object({ type: z.literal('set-recording'), recording: z.enum(['on', 'paused', 'off']) }),
  z.object({ type: z.literal('note-outcome'), outcome: z.string(), values: z.record(variableNameSchema, valueSchema) }),
  z.object({ type: z.literal('stop-speaking'), ...aimed }),
  z.object({ type: z.literal('resume-speaking'), ...aimed }),
  z.object({ type: z.literal('cancel'), ...aimed }),
  z.object({ type: z.literal('end-call'), reason: z.enum(endReasons) }),
]);
export type Effect = z.infer<typeof effectSchema>;
export type EffectType = Effect['type'];
export type EffectOf<Type extends EffectType> = Extract<Effect, { type: Type }>;
export type PendingEffect = Extract<Effect, { id: unknown }>;
export type PendingEffectType = PendingEffect['type'];

/** Which events end the wait for an effect. What was only stopped may be resumed, so `….stopped` does not. */
export const answersTo = {
  speak: ['speech.finished', 'speech.failed'],
  listen: ['caller.spoke', 'caller.keyed', 'caller.stayed-silent'],
  respond: ['tool.called', 'response.finished', 'response.failed'],
  'call-plugin': ['plugin.succeeded', 'plugin.failed'],
  'run-code': ['code.succeeded', 'code.failed'],
  'send-request': ['request.answered', 'request.failed'],
  transfer: ['transfer.answered', 'transfer.failed'],
  'record-voicemail': ['voicemail.recorded', 'voicemail.failed'],
  'send-message': ['message.sent', 'message.failed'],
  'press-keys': ['keys.pressed', 'keys.failed'],
  wait: ['wait.finished'],
  'collect-payment': ['payment.arrived', 'payment.failed'],
} as const satisfies Record<PendingEffectType, readonly CallEventType[]>;

/** What is heard while it is pending, and can be cut off. */
export const voiced = ['speak', 'respond'] as const satisfies readonly PendingEffectType[];
