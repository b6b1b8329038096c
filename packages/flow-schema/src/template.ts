import { z } from 'zod';
import { actionSignatureSchema } from './action-signature.ts';
import { flowSchema } from './flow.ts';
import { flowTestSchema } from './flow-test.ts';
import { nodeIdSchema } from './ids.ts';

/** Where the answer to a question of the set-up is written. */
export const setUpTargetSchema = z.discriminatedUnion('type', [
  /** A field of a node's configuration: `number`, `hours`. */
  z.object({ type: z.literal('node'), node: nodeIdSchema, field: z.string().min(1).max(200) }),
  z.object({ type: z.literal('setting'), setting: z.string().min(1).max(60) }),
  /** Wherever the flow, its parts and its tests have these words, such as the name of a business. */
  z.object({ type: z.literal('words'), words: z.string().min(2).max(200) }),
]);
export type SetUpTarget = z.infer<typeof setUpTargetSchema>;

/** Something the template cannot know: asked when it is installed, and written where it belongs. */
export const setUpQuestionSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  question: z.string().min(1).max(200),
  kind: z.enum(['text', 'phone', 'email', 'time-zone', 'hours']),
  /** One answer may be needed in several places. */
  writes: z.array(setUpTargetSchema).min(1).max(20),
});
export type SetUpQuestion = z.infer<typeof setUpQuestionSchema>;

/** A flow in the gallery, with what it promises: its tests, and what it needs to be answered. */
export const templateSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/),
  title: z.string().min(1).max(80),
  /** For whom, and what it takes off their hands. */
  description: z.string().min(1).max(400),
  flow: flowSchema,
  /** Flows that it runs as parts, by the name its sub-flow nodes give them. */
  parts: z.record(z.string(), flowSchema).default({}),
  /** What plugins must be able to do before it runs: whichever plugin offers an action like this will do. */
  actions: z.array(actionSignatureSchema).max(50).default([]),
  tests: z.array(flowTestSchema).min(1).max(100),
  questions: z.array(setUpQuestionSchema).max(20).default([]),
});
export type Template = z.infer<typeof templateSchema>;
