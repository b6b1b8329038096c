import { actionSignatureSchema, flowSchema } from '@callwright/flow-schema';
import { z } from 'zod';

/** A row of the table `version`, as a program is made from it. */
export const storedVersionSchema = z
  .object({
    hash: z.string(),
    document: flowSchema,
    actions: z.array(actionSignatureSchema),
    plugins: z.record(z.string(), z.string()),
  })
  .transform(({ document, ...rest }) => ({ ...rest, flow: document }));
