import { idSchema } from '@callwright/foundation/id';
import { z } from 'zod';

/** Where a runtime opens its WebSocket to the api, with the shared token as a bearer. */
export const channelPath = '/internal/runtimes';

/** A runtime tells who it is, and then how busy it is, at least every ten seconds. */
export const fromRuntimeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), runtimeId: z.string().min(1).max(100), capacity: z.int().nonnegative() }),
  z.strictObject({ type: z.literal('load'), calls: z.array(idSchema('ca')) }),
]);
export type FromRuntime = z.infer<typeof fromRuntimeSchema>;

/** What reaches the api about a call that runs, or the call is to be told. */
export const toRuntimeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('end-call'), callId: idSchema('ca') }),
  /** The carrier says that the caller is gone; the media may not have said so yet. */
  z.strictObject({ type: z.literal('caller-gone'), callId: idSchema('ca') }),
]);
export type ToRuntime = z.infer<typeof toRuntimeSchema>;

/** A runtime from which nothing was heard for so long is taken for dead. */
export const channelSilenceMs = 30_000;
export const channelBeatMs = 10_000;
