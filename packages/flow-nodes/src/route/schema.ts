import { intentSchema, variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import { askingShape } from '../asking/asking-schema.ts';

export const routeConfigSchema = z.strictObject({
  ...askingShape,
  /** The name of each is the port it is left by. */
  intents: z.array(intentSchema).min(1, 'add something the caller may want').max(50),
  /** Where the caller's own words are kept. */
  variable: variableNameSchema.exactOptional(),
});
export type RouteConfig = z.infer<typeof routeConfigSchema>;
