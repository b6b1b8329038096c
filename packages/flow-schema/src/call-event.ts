import { z } from 'zod';
import { understoodSchema } from './expectation.ts';
import { effectIdSchema, variableNameSchema } from './ids.ts';
import { valueSchema } from './value.ts';

const at = z.number().int().nonnegative();
const answers = { at, effect: effectIdSchema };

export const pluginFailureReasons = ['refused', 'failed', 'timed-out', 'killed', 'unavailable'] as const;

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
    variables: z.record(variableNameSchema, valueSchema),
  }),
  z.object({ type: z.literal('caller.started-speaking'), at }),
  z.object({ type: z.literal('caller.backchannelled'), at, words: z.string() }),
  z.object({ type: z.literal('caller.false-alarm'), at }),
  z.object({ type: z.literal('caller.spoke'), at, words: z.string(), understood: understoodSchema }),
  z.object({ type: z.literal('caller.stayed-silent'), ...answers }),
  z.object({ type: z.literal('caller.hung-up'), at }),
  z.object({ type: z.literal('speech.stopped'), ...answers, heard: z.string() }),
  z.object({ type: z.literal('speech.finished'), ...answers, heard: z.string() }),
  z.object({ type: z.literal('speech.failed'), ...answers, reason: z.string() }),
  z.object({ type: z.literal('plugin.succeeded'), ...answers, output: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal('plugin.failed'), ...answers, reason: z.enum(pluginFailureReasons), code: z.string(), message: z.string() }),
]);
export type CallEvent = z.infer<typeof callEventSchema>;
export type CallEventType = CallEvent['type'];
export type EventOf<Type extends CallEventType> = Extract<CallEvent, { type: Type }>;
