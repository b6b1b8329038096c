import { z } from 'zod';
import type { CallEventType } from './call-event.ts';
import { expectationSchema } from './expectation.ts';
import { effectIdSchema } from './ids.ts';

/** Whether the caller may break in while something is said. */
export const interruptionSchema = z.enum(['allowed', 'held']);
export type Interruption = z.infer<typeof interruptionSchema>;

export const endReasons = ['flow-ended', 'caller-hung-up', 'stuck'] as const;
export type EndReason = (typeof endReasons)[number];

const visit = z.number().int().positive();
const pending = { id: effectIdSchema, visit };
const aimed = { target: effectIdSchema };

/** Everything the core can wish for. An effect with an id stays pending until an event answers it, or its visit is over. */
export const effectSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('speak'), ...pending, text: z.string(), interruption: interruptionSchema }),
  z.object({ type: z.literal('listen'), ...pending, expectation: expectationSchema, patienceMs: z.number().int().positive() }),
  z.object({
    type: z.literal('call-plugin'),
    ...pending,
    plugin: z.string(),
    action: z.string(),
    input: z.record(z.string(), z.unknown()),
    timeoutMs: z.number().int().positive(),
    isIdempotent: z.boolean(),
  }),
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

/** Which events end the wait for an effect. `speech.stopped` does not: what was cut off may be resumed. */
export const answersTo = {
  speak: ['speech.finished', 'speech.failed'],
  listen: ['caller.spoke', 'caller.stayed-silent'],
  'call-plugin': ['plugin.succeeded', 'plugin.failed'],
} as const satisfies Record<PendingEffectType, readonly CallEventType[]>;
