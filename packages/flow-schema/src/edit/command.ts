import { z } from 'zod';
import { nodeSchema, noteSchema, positionSchema } from '../flow.ts';
import { handlerSchema } from '../handler.ts';
import { edgeIdSchema, handlerIdSchema, nodeIdSchema, noteIdSchema, variableNameSchema } from '../ids.ts';
import type { Settings } from '../settings.ts';
import { variableSchema } from '../variable.ts';

const portSchema = z.object({ node: nodeIdSchema, port: z.string() });
export type Port = z.infer<typeof portSchema>;

const single = [
  z.object({ type: z.literal('add-node'), id: nodeIdSchema, node: nodeSchema, at: positionSchema }),
  z.object({ type: z.literal('remove'), nodes: z.array(nodeIdSchema).readonly(), edges: z.array(edgeIdSchema).readonly() }),
  z.object({ type: z.literal('move-nodes'), to: z.record(nodeIdSchema, positionSchema) }),
  z.object({ type: z.literal('rename-node'), node: nodeIdSchema, name: z.string() }),
  /** Fields set to undefined are taken out of the configuration. */
  z.object({ type: z.literal('configure-node'), node: nodeIdSchema, changes: z.record(z.string(), z.unknown()) }),
  /** What every node can have; undefined takes it away. */
  z.object({ type: z.literal('limit-visits'), node: nodeIdSchema, maxVisits: z.number().int().optional() }),
  z.object({ type: z.literal('mark-node'), node: nodeIdSchema, marks: z.array(z.string()).readonly() }),
  /** Leads a port to a node, away from the one it led to before; or, without one, to none. */
  z.object({ type: z.literal('lead-port'), from: portSchema, to: nodeIdSchema.optional() }),
  z.object({ type: z.literal('set-variable'), name: variableNameSchema, variable: variableSchema }),
  z.object({ type: z.literal('add-variable'), name: variableNameSchema, variable: variableSchema }),
  z.object({ type: z.literal('remove-variable'), name: variableNameSchema }),
  /** Which variables another flow gives this one when it runs as a part of it, and which it gets back. */
  z.object({
    type: z.literal('pass-variables'),
    inputs: z.array(variableNameSchema).readonly(),
    outputs: z.array(variableNameSchema).readonly(),
  }),
  z.object({ type: z.literal('set-handler'), id: handlerIdSchema, handler: handlerSchema }),
  z.object({ type: z.literal('remove-handler'), id: handlerIdSchema }),
  z.object({ type: z.literal('set-note'), id: noteIdSchema, note: noteSchema }),
  z.object({ type: z.literal('remove-note'), id: noteIdSchema }),
  z.object({ type: z.literal('rename-flow'), name: z.string() }),
  z.object({
    type: z.literal('change-settings'),
    changes: z.custom<Readonly<Partial<Settings>>>((value) => typeof value === 'object' && value !== null),
  }),
] as const;

const oneSchema = z.discriminatedUnion('type', single);

/** An edit of the flow document. There is no other way to change it. */
export type Command = z.infer<typeof oneSchema> | { readonly type: 'several'; readonly commands: readonly Command[] };
export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Several edits that are one to whoever makes them are undone at once. */
export const commandSchema: z.ZodType<Command> = z.lazy(() =>
  z.union([oneSchema, z.object({ type: z.literal('several'), commands: z.array(commandSchema) })]),
);
