import { catalog } from '@callwright/flow-nodes';
import { actionSignatureSchema, readFlow } from '@callwright/flow-schema';
import { z } from 'zod';

/** A row of the table `version`, as a program is made from it. Its hash stays the name of the version, also when this build reads it otherwise. */
export const storedVersionSchema = z
  .object({
    hash: z.string(),
    document: z.unknown(),
    actions: z.array(actionSignatureSchema),
    plugins: z.record(z.string(), z.string()),
  })
  .transform(({ document, ...rest }, context) => {
    const reading = readFlow(document, catalog);
    if ('flow' in reading) return { ...rest, flow: reading.flow };
    for (const { message } of reading.diagnostics) context.addIssue({ code: 'custom', path: ['document'], message });
    return z.NEVER;
  });
