import { z } from 'zod';
import { nodeIdSchema } from './ids.ts';

/** What brings a call to a handler, wherever it is. */
export const triggerSchema = z.discriminatedUnion('type', [
  /** The caller says something like this, and it does not answer what was asked. */
  z.object({ type: z.literal('intent'), examples: z.array(z.string().min(1).max(200)).min(1).max(50) }),
  /** The caller presses these keys, and they do not answer what was asked. */
  z.object({ type: z.literal('keypad'), keys: z.string().regex(/^[0-9*#]{1,10}$/) }),
  /** The caller has stayed silent so many times in a row. */
  z.object({ type: z.literal('silence'), times: z.number().int().min(1).max(10) }),
  /** A node could not do what it is for. */
  z.object({ type: z.literal('error') }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

/** A way out of every node: to a person, to the opening hours. A node "go back" leads to where the call was. */
export const handlerSchema = z.object({
  name: z.string().max(120).exactOptional(),
  on: triggerSchema,
  to: nodeIdSchema,
});
export type Handler = z.infer<typeof handlerSchema>;
