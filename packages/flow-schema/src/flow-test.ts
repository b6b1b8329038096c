import { z } from 'zod';
import { failureReasons, paymentFailures, transferFailures } from './call-event.ts';
import { endReasons } from './effect.ts';
import { nodeIdSchema, variableNameSchema } from './ids.ts';
import { jsonSchema, valueSchema } from './value.ts';

const failure = {
  type: z.literal('failed'),
  reason: z.enum(failureReasons),
  code: z.string().default('failed'),
  message: z.string().default(''),
};
const output = z.record(z.string(), jsonSchema);
const done = z.object({ type: z.literal('done') });

/** How the world outside answers, in the order in which it is asked; the last answer of a list is given again and again. */
export const worldScriptSchema = z.object({
  /** By `plugin.action`. */
  plugins: z
    .record(
      z.string(),
      z.array(z.discriminatedUnion('type', [z.object({ type: z.literal('succeeded'), output }), z.object(failure)])).min(1),
    )
    .default({}),
  /** What the language model says or has done, turn by turn. */
  responses: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('says'), text: z.string() }),
        z.object({ type: z.literal('calls'), tool: z.string(), input: output, text: z.string().default('') }),
        z.object(failure),
      ]),
    )
    .default([]),
  /** By node. */
  code: z
    .record(
      nodeIdSchema,
      z.array(z.discriminatedUnion('type', [z.object({ type: z.literal('succeeded'), output }), z.object(failure)])).min(1),
    )
    .default({}),
  requests: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('answered'), status: z.number().int(), body: jsonSchema }),
        z.object(failure),
      ]),
    )
    .default([]),
  transfers: z
    .array(z.discriminatedUnion('type', [done, z.object({ type: z.literal('failed'), reason: z.enum(transferFailures) })]))
    .default([]),
  voicemails: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('recorded'), words: z.string(), durationMs: z.number().int() }),
        z.object(failure),
      ]),
    )
    .default([]),
  messages: z.array(z.discriminatedUnion('type', [done, z.object(failure)])).default([]),
  keys: z.array(z.discriminatedUnion('type', [done, z.object(failure)])).default([]),
  payments: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('arrived'), payment: z.string() }),
        z.object({ type: z.literal('failed'), reason: z.enum(paymentFailures) }),
      ]),
    )
    .default([]),
});
export type WorldScript = z.infer<typeof worldScriptSchema>;

/** What the caller does, and what is to be heard in between. */
export const testStepSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hears'), text: z.string().min(1) }),
  z.object({ type: z.literal('says'), words: z.string() }),
  /** Speaks while something is said. */
  z.object({ type: z.literal('breaks-in'), words: z.string() }),
  z.object({ type: z.literal('presses'), keys: z.string().regex(/^[0-9*#]{1,40}$/) }),
  z.object({ type: z.literal('stays-silent') }),
  z.object({ type: z.literal('hangs-up') }),
]);
export type TestStep = z.infer<typeof testStepSchema>;

/** A conversation that must go as written, kept beside its flow. */
export const flowTestSchema = z.object({
  name: z.string().min(1).max(200),
  startedAt: z.iso.datetime().default('2026-11-23T09:00:00Z'),
  caller: z.string().exactOptional(),
  variables: z.record(variableNameSchema, valueSchema).default({}),
  world: worldScriptSchema.prefault({}),
  steps: z.array(testStepSchema).max(500),
  expect: z
    .object({
      /** How the call has ended; without it, the call may be anywhere. */
      ended: z.enum(endReasons).exactOptional(),
      /** Nodes that were visited, in this order, others between them. */
      visits: z.array(nodeIdSchema).default([]),
      /** Outcomes noted, in order. */
      outcomes: z.array(z.string()).default([]),
      variables: z.record(variableNameSchema, valueSchema).default({}),
    })
    .prefault({}),
});
export type FlowTest = z.infer<typeof flowTestSchema>;
