import { z } from 'zod';
import { commandSchema } from './edit/command.ts';
import { edgeIdSchema, handlerIdSchema, nodeIdSchema, variableNameSchema } from './ids.ts';

/** Where in a flow something was found. */
export const placeSchema = z.object({
  /** The flow that runs as a part, by the name that nodes give it; ids are its own. Without it, the flow itself is meant. */
  part: z.string().exactOptional(),
  node: nodeIdSchema.exactOptional(),
  field: z.string().exactOptional(),
  port: z.string().exactOptional(),
  edge: edgeIdSchema.exactOptional(),
  variable: variableNameSchema.exactOptional(),
  handler: handlerIdSchema.exactOptional(),
  setting: z.string().exactOptional(),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * One hop of a way through the flow: a node, and the port it is left by. Without a port, the way ends there, goes into the part
 * that the node runs, or is taken over by a handler or the fallback.
 */
export const hopSchema = z.object({ part: z.string().exactOptional(), node: nodeIdSchema, port: z.string().exactOptional() });
export type Hop = z.infer<typeof hopSchema>;

/** A finding about a flow. Errors keep it from being published; a warning does not. */
export const diagnosticSchema = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  place: placeSchema,
  message: z.string(),
  /** The shortest way a call could take into the trouble, from the start on. */
  path: z.array(hopSchema).exactOptional(),
  /** An edit that puts it right, and what it does in a few words. */
  fix: z.object({ label: z.string(), command: commandSchema }).exactOptional(),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;
