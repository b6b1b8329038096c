import { z } from 'zod';
import type { Limits } from './limits.ts';

// What the parent and a plugin-host say to each other. The host trusts its parent; the parent parses every word of a host, which
// may have been taken over by a guest.

export type ToHost =
  | { readonly type: 'load'; readonly order: number; readonly isolate: string; readonly code: string; readonly limits: Limits }
  | {
      readonly type: 'run';
      readonly order: number;
      readonly isolate: string;
      readonly action: string;
      readonly input: string;
      readonly facts: string;
      readonly wallMs: number;
    }
  | {
      readonly type: 'answer';
      readonly order: number;
      readonly isolate: string;
      readonly ask: number;
      readonly isAnswer: boolean;
      readonly text: string;
    }
  | { readonly type: 'cancel'; readonly isolate: string; readonly order: number }
  | { readonly type: 'unload'; readonly isolate: string };

/** How an order to a host ends, as the host tells it. */
const orderEndSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('loaded') }),
  z.strictObject({ type: z.literal('returned'), json: z.string() }),
  z.strictObject({ type: z.literal('threw'), message: z.string().max(2000) }),
  z.strictObject({ type: z.literal('broken'), message: z.string().max(2000) }),
  z.strictObject({ type: z.literal('timed-out'), limit: z.enum(['cpu', 'wall']) }),
  z.strictObject({ type: z.literal('killed'), reason: z.enum(['memory', 'host-calls', 'cancelled']) }),
]);
export type OrderEnd = z.infer<typeof orderEndSchema>;

export const fromHostSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('ended'), order: z.int(), isGone: z.boolean(), end: orderEndSchema }),
  z.strictObject({ type: z.literal('asked'), order: z.int(), ask: z.int(), operation: z.string().max(100), json: z.string() }),
]);
export type FromHost = z.infer<typeof fromHostSchema>;
