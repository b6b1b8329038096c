import { variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';

export const pluginActionConfigSchema = z.strictObject({
  plugin: z.string().min(1, 'choose a plugin'),
  action: z.string().min(1, 'choose an action'),
  /** An expression for each field of the action's input. */
  input: z.record(z.string(), z.string().max(500)).default({}),
  /** The variable that each field of the action's output is kept in; fields without one are not kept. */
  output: z.record(z.string(), variableNameSchema).default({}),
});
export type PluginActionConfig = z.infer<typeof pluginActionConfigSchema>;
