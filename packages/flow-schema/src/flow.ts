import { z } from 'zod';
import { handlerSchema } from './handler.ts';
import { edgeIdSchema, handlerIdSchema, nodeIdSchema, noteIdSchema, variableNameSchema } from './ids.ts';
import { markSchema } from './rule.ts';
import { settingsSchema } from './settings.ts';
import { variableSchema } from './variable.ts';

export const nodeSchema = z.object({
  type: z.string().min(1).max(60),
  /** What people call it; nodes without a name go by their type. */
  name: z.string().max(120).exactOptional(),
  /** Parsed by the node's own schema when the flow is compiled: a flow may hold nodes this build does not know. */
  config: z.record(z.string(), z.unknown()),
  /** How often one call may come here; the next time it leaves by the port `too-often` at once. */
  maxVisits: z.number().int().min(1).max(50).exactOptional(),
  /** What it does for the rules of order. */
  marks: z.array(markSchema).max(10).exactOptional(),
});
export type FlowNode = z.infer<typeof nodeSchema>;

/** The port of every node that may be visited so many times only. */
export const TOO_OFTEN = 'too-often';

export const edgeSchema = z.object({
  from: z.object({ node: nodeIdSchema, port: z.string().min(1).max(60) }),
  to: nodeIdSchema,
});
export type FlowEdge = z.infer<typeof edgeSchema>;

export const positionSchema = z.object({ x: z.number(), y: z.number() });
export type Position = z.infer<typeof positionSchema>;

/** What people write beside the nodes. It is for them alone, and no part of what the flow means. */
export const noteSchema = z.object({
  text: z.string().max(2_000),
  at: positionSchema,
  size: z.object({ width: z.number().min(40).max(2_000), height: z.number().min(40).max(2_000) }),
});
export type Note = z.infer<typeof noteSchema>;

export const flowLimits = { nodes: 5_000, edges: 20_000, variables: 500, handlers: 50, notes: 500 };

/** A flow as people edit it. Nodes and edges have ids that stay; where a node stands on the canvas is apart from what it means. */
export const flowSchema = z.object({
  /** The version of this shape and of each node's configuration, for migrations when it is read. */
  schema: z.record(z.string(), z.number().int().positive()),
  name: z.string().min(1).max(200),
  nodes: boundedRecord(nodeIdSchema, nodeSchema, flowLimits.nodes),
  edges: boundedRecord(edgeIdSchema, edgeSchema, flowLimits.edges),
  variables: boundedRecord(variableNameSchema, variableSchema, flowLimits.variables),
  handlers: boundedRecord(handlerIdSchema, handlerSchema, flowLimits.handlers).default({}),
  /** Of the variables: what another flow gives this one when it runs as a part of it, and what it gets back. */
  inputs: z.array(variableNameSchema).max(50).default([]),
  outputs: z.array(variableNameSchema).max(50).default([]),
  settings: settingsSchema.prefault({}),
  notes: boundedRecord(noteIdSchema, noteSchema, flowLimits.notes).default({}),
  layout: z.record(nodeIdSchema, positionSchema).default({}),
});
export type Flow = z.infer<typeof flowSchema>;

/** The version of the document's own shape, under the key `flow` of `schema`. */
export const FLOW_SCHEMA_VERSION = 2;

function boundedRecord<Key extends z.ZodType<string>, Item extends z.ZodType>(key: Key, item: Item, max: number) {
  return z.record(key, item).refine((record) => Object.keys(record).length <= max, `expected at most ${max} entries`);
}
