import { z } from 'zod';
import { callEventSchema } from './call-event.ts';
import { effectSchema } from './effect.ts';

export const traceEntrySchema = z.discriminatedUnion('type', [
  /** `isStale`: it answered an effect nobody waits for any more, and changed nothing. */
  z.object({ type: z.literal('event'), event: callEventSchema, isStale: z.literal(true).exactOptional() }),
  z.object({ type: z.literal('effect'), effect: effectSchema }),
]);
export type TraceEntry = z.infer<typeof traceEntrySchema>;

/** The ordered events and effects of a call: enough to run it again. */
export const traceSchema = z.object({ program: z.string(), entries: z.array(traceEntrySchema) });
export type Trace = z.infer<typeof traceSchema>;
