import { z } from 'zod';
import { edgeIdSchema, nodeIdSchema, variableNameSchema } from './ids.ts';
import { variableSchema } from './value.ts';

export const nodeSchema = z.object({
  type: z.string().min(1).max(60),
  /** What people call it; nodes without a name go by their type. */
  name: z.string().max(120).exactOptional(),
  /** Parsed by the node's own schema when the flow is compiled: a flow may hold nodes this build does not know. */
  config: z.record(z.string(), z.unknown()),
});
export type FlowNode = z.infer<typeof nodeSchema>;

export const edgeSchema = z.object({
  from: z.object({ node: nodeIdSchema, port: z.string().min(1).max(60) }),
  to: nodeIdSchema,
});
export type FlowEdge = z.infer<typeof edgeSchema>;

export const positionSchema = z.object({ x: z.number(), y: z.number() });

const limits = { nodes: 5_000, edges: 20_000, variables: 500 };

/** A flow as people edit it. Nodes and edges have ids that stay; where a node stands on the canvas is apart from what it means. */
export const flowSchema = z.object({
  /** The version of this shape and of each node's configuration, for migrations when it is read. */
  schema: z.record(z.string(), z.number().int().positive()),
  name: z.string().min(1).max(200),
  nodes: boundedRecord(nodeIdSchema, nodeSchema, limits.nodes),
  edges: boundedRecord(edgeIdSchema, edgeSchema, limits.edges),
  variables: boundedRecord(variableNameSchema, variableSchema, limits.variables),
  settings: z.object({
    timeZone: z.string().default('UTC'),
    language: z.literal('en').default('en'),
    /** How long the caller may stay silent before a node that waits for words does something about it. */
    patienceMs: z.number().int().min(500).max(120_000).default(6_000),
  }),
  layout: z.record(nodeIdSchema, positionSchema).default({}),
});
export type Flow = z.infer<typeof flowSchema>;

/** The version of the document's own shape, under the key `flow` of `schema`. */
export const FLOW_SCHEMA_VERSION = 1;

function boundedRecord<Key extends z.ZodType<string>, Item extends z.ZodType>(key: Key, item: Item, max: number) {
  return z.record(key, item).refine((record) => Object.keys(record).length <= max, `expected at most ${max} entries`);
}
