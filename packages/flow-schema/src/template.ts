import { z } from 'zod';
import { flowSchema } from './flow.ts';
import { flowTestSchema } from './flow-test.ts';
import { nodeIdSchema } from './ids.ts';

/** Something the template cannot know: asked when it is installed, and written where it belongs. */
export const setUpQuestionSchema = z.object({
  question: z.string().min(1).max(200),
  kind: z.enum(['text', 'phone', 'time-zone', 'hours']),
  /** The field of a node's configuration, or of the settings, that gets the answer. */
  writes: z.discriminatedUnion('type', [
    z.object({ type: z.literal('node'), node: nodeIdSchema, field: z.string() }),
    z.object({ type: z.literal('setting'), setting: z.string() }),
  ]),
});

/** A flow in the gallery, with what it promises: its tests, and what it needs to be answered. */
export const templateSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/),
  title: z.string().min(1).max(80),
  /** For whom, and what it takes off their hands. */
  description: z.string().min(1).max(400),
  flow: flowSchema,
  /** Flows that it runs as parts, by the name its sub-flow nodes give them. */
  parts: z.record(z.string(), flowSchema).default({}),
  tests: z.array(flowTestSchema).min(1).max(100),
  questions: z.array(setUpQuestionSchema).max(20).default([]),
});
export type Template = z.infer<typeof templateSchema>;
