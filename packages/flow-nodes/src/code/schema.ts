import { variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';

const longestSource = 20_000;
const nameSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'expected a name like firstName: letters and digits, beginning with a small letter');

export const codeConfigSchema = z.strictObject({
  /** The body of a function of `input`, in JavaScript; what it returns is the output. */
  source: z
    .string()
    .min(1, 'write the code')
    .max(longestSource, `the code is longer than ${longestSource} characters: move some of it into a plugin`),
  /** An expression for each name that the code finds in `input`. */
  input: z.record(nameSchema, z.string().min(1, 'say what goes in').max(500)).default({}),
  /** The variable that each name of what the code returns is kept in. */
  output: z.record(nameSchema, variableNameSchema).default({}),
  timeoutMs: z.number().int().min(50).max(10_000).default(1_000),
});
export type CodeConfig = z.infer<typeof codeConfigSchema>;
