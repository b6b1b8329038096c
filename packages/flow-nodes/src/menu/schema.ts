import { menuChoiceSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import { askingShape } from '../asking/asking-schema.ts';

export const menuConfigSchema = z.strictObject({
  ...askingShape,
  /** The value of each is the port it is left by. */
  choices: z.array(menuChoiceSchema).min(1, 'add something to choose from').max(20),
});
export type MenuConfig = z.infer<typeof menuConfigSchema>;
