import { variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import { outcomeNameSchema } from '../outcome-name.ts';
import { nodeInterruptionSchema } from '../words-schema.ts';

const extractNameSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'expected a name like firstName: letters and digits, beginning with a small letter');

const actionToolSchema = z.strictObject({
  type: z.literal('action'),
  plugin: z.string().min(1, 'choose a plugin').max(100),
  action: z.string().min(1, 'choose an action').max(100),
  /** Inputs that the flow fills in, by an expression each; the model is asked for the others. */
  input: z.record(z.string(), z.string().max(500)).default({}),
  /** The variable that an output is kept in. */
  output: z.record(z.string(), variableNameSchema).default({}),
});
export type ActionTool = z.infer<typeof actionToolSchema>;

const exitToolSchema = z.strictObject({
  type: z.literal('exit'),
  /** The port. */
  name: outcomeNameSchema,
  /** When to take it, for the model. */
  description: z.string().min(1, 'write when to leave by it').max(500),
  /** What must have been found out before, by the names of `extracts`. */
  needs: z.array(extractNameSchema).max(30).default([]),
});
export type ExitTool = z.infer<typeof exitToolSchema>;

const extractSchema = z.strictObject({
  name: extractNameSchema,
  description: z.string().min(1, 'write what it is').max(500),
  variable: variableNameSchema,
});
export type Extract = z.infer<typeof extractSchema>;

export const converseConfigSchema = z.strictObject({
  instructions: z.string().min(1, 'write what the conversation is for').max(8_000),
  /** Said first, without the model. */
  openingWords: z.string().max(2_000).exactOptional(),
  tools: z.array(z.discriminatedUnion('type', [actionToolSchema, exitToolSchema])).max(30),
  extracts: z.array(extractSchema).max(30).default([]),
  /** What the model must not talk about. */
  avoid: z.string().max(2_000).exactOptional(),
  /** What it says when it is asked whether it is a machine. */
  whenAskedIfMachine: z.string().max(500).exactOptional(),
  longestAnswerWords: z.number().int().min(10).max(300).default(60),
  longestTurns: z.number().int().min(1).max(200).default(40),
  longestMs: z.number().int().min(30_000).max(3_600_000).default(600_000),
  patienceMs: z.number().int().min(500).max(120_000).exactOptional(),
  /** How often the model is told that the caller is silent before the node gives up. */
  silences: z.number().int().min(0).max(5).exactOptional(),
  interruption: nodeInterruptionSchema,
});
export type ConverseConfig = z.infer<typeof converseConfigSchema>;
