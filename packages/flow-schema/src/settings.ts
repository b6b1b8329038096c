import { z } from 'zod';
import { interruptionSchema } from './effect.ts';
import { nodeIdSchema } from './ids.ts';
import { defaultOrderRules, orderRuleSchema, privacyRulesSchema } from './rule.ts';

/** The languages that a flow can be held in. */
export const languages = ['en'] as const;

/** Who speaks. A version freezes it. */
export const personaSchema = z.object({
  name: z.string().max(80).default(''),
  voice: z.string().max(80).exactOptional(),
  /** For language models: who they are, and how they talk. */
  instructions: z.string().max(4_000).default(''),
});
export type Persona = z.infer<typeof personaSchema>;

const minuteMs = 60_000;

export const settingsSchema = z.object({
  timeZone: z.string().default('UTC'),
  languages: z.array(z.enum(languages)).min(1).default(['en']),
  persona: personaSchema.prefault({}),
  /** For every node that says nothing about it. */
  interruption: interruptionSchema.default('allowed'),
  /** How long the caller may stay silent before a node that waits for words does something about it. */
  patienceMs: z.number().int().min(500).max(120_000).default(6_000),
  /** How often a node asks again before it gives up. */
  retries: z.number().int().min(0).max(5).default(2),
  longestCallMs: z
    .number()
    .int()
    .min(minuteMs)
    .max(240 * minuteMs)
    .default(30 * minuteMs),
  /** What callers are told about recording; the start of a call then counts as having told it. */
  recordingNotice: z.string().max(500).exactOptional(),
  /** Where a call goes that can go nowhere else; without a node, these words are its last. */
  fallback: z
    .object({
      node: nodeIdSchema.exactOptional(),
      words: z.string().min(1).max(500).default('I am sorry, something went wrong here. Please call again later. Goodbye.'),
    })
    .prefault({}),
  rules: z
    .object({
      order: z
        .array(orderRuleSchema)
        .max(50)
        .default([...defaultOrderRules]),
      privacy: privacyRulesSchema.prefault({}),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;
