import { z } from 'zod';
import { moods, understoodSchema } from './expectation.ts';
import { effectIdSchema, handlerIdSchema, variableNameSchema } from './ids.ts';
import { jsonSchema, valueSchema } from './value.ts';

const at = z.number().int().nonnegative();
const answers = { at, effect: effectIdSchema };
const failed = { ...answers, code: z.string(), message: z.string() };
const keyedText = z.string().regex(/^[0-9*#]{1,40}$/);

/** Why something outside a call was not done. `refused`: it was asked, and said no. */
export const failureReasons = ['refused', 'failed', 'timed-out', 'killed', 'unavailable'] as const;
export type FailureReason = (typeof failureReasons)[number];

export const transferFailures = ['busy', 'no-answer', 'declined', 'failed'] as const;
export type TransferFailure = (typeof transferFailures)[number];

export const paymentFailures = ['declined', 'expired', 'failed'] as const;
export type PaymentFailure = (typeof paymentFailures)[number];

/** Everything that can happen in a call. docs/glossary.md tells who stamps each, and which answers which effect. */
export const callEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('call.started'),
    at,
    /** The only instant the core ever learns; all else is counted from it. */
    startedAt: z.iso.datetime(),
    timeZone: z.string(),
    seed: z.number().int(),
    engine: z.string(),
    /** The caller's number, when it is shown. */
    caller: z.string().max(40).exactOptional(),
    variables: z.record(variableNameSchema, valueSchema),
  }),
  /** The longest time that the flow's settings give a call is over. */
  z.object({ type: z.literal('call.ran-too-long'), at }),
  z.object({ type: z.literal('caller.started-speaking'), at }),
  z.object({ type: z.literal('caller.backchannelled'), at, words: z.string() }),
  z.object({ type: z.literal('caller.false-alarm'), at }),
  z.object({
    type: z.literal('caller.spoke'),
    at,
    words: z.string(),
    understood: understoodSchema,
    handler: handlerIdSchema.exactOptional(),
    mood: z.enum(moods).exactOptional(),
    language: z.string().max(10).exactOptional(),
  }),
  z.object({ type: z.literal('caller.started-keying'), at }),
  z.object({ type: z.literal('caller.keyed'), at, keys: keyedText, understood: understoodSchema }),
  z.object({ type: z.literal('caller.stayed-silent'), ...answers }),
  z.object({ type: z.literal('caller.hung-up'), at }),
  z.object({ type: z.literal('speech.stopped'), ...answers, heard: z.string() }),
  z.object({ type: z.literal('speech.finished'), ...answers, heard: z.string() }),
  z.object({ type: z.literal('speech.failed'), ...answers, reason: z.string() }),
  z.object({
    type: z.literal('tool.called'),
    ...answers,
    call: z.string().max(120),
    tool: z.string(),
    input: z.record(z.string(), jsonSchema),
    heard: z.string(),
  }),
  z.object({ type: z.literal('response.stopped'), ...answers, heard: z.string() }),
  z.object({ type: z.literal('response.finished'), ...answers, text: z.string(), heard: z.string() }),
  z.object({ type: z.literal('response.failed'), ...failed, reason: z.enum(failureReasons) }),
  z.object({ type: z.literal('plugin.succeeded'), ...answers, output: z.record(z.string(), jsonSchema) }),
  z.object({ type: z.literal('plugin.failed'), ...failed, reason: z.enum(failureReasons) }),
  z.object({ type: z.literal('code.succeeded'), ...answers, output: z.record(z.string(), jsonSchema) }),
  z.object({ type: z.literal('code.failed'), ...failed, reason: z.enum(failureReasons) }),
  z.object({ type: z.literal('request.answered'), ...answers, status: z.number().int().min(100).max(599), body: jsonSchema }),
  z.object({ type: z.literal('request.failed'), ...failed, reason: z.enum(failureReasons) }),
  z.object({ type: z.literal('transfer.answered'), ...answers }),
  z.object({ type: z.literal('transfer.failed'), ...failed, reason: z.enum(transferFailures) }),
  z.object({
    type: z.literal('voicemail.recorded'),
    ...answers,
    recording: z.string(),
    durationMs: z.number().int().nonnegative(),
    words: z.string(),
  }),
  z.object({ type: z.literal('voicemail.failed'), ...failed, reason: z.enum(failureReasons) }),
  z.object({ type: z.literal('message.sent'), ...answers }),
  z.object({ type: z.literal('message.failed'), ...failed, reason: z.enum(failureReasons) }),
  z.object({ type: z.literal('keys.pressed'), ...answers }),
  z.object({ type: z.literal('keys.failed'), ...failed, reason: z.enum(failureReasons) }),
  z.object({ type: z.literal('wait.finished'), ...answers }),
  z.object({ type: z.literal('payment.arrived'), ...answers, payment: z.string() }),
  z.object({ type: z.literal('payment.failed'), ...failed, reason: z.enum(paymentFailures) }),
]);
export type CallEvent = z.infer<typeof callEventSchema>;
export type CallEventType = CallEvent['type'];
export type EventOf<Type extends CallEventType> = Extract<CallEvent, { type: Type }>;
