import { variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import { pathPattern } from '../values/take-path.ts';

const headerNameSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/, 'expected the name of a header, such as Accept-Language');

export const httpRequestConfigSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
  url: z.string().min(1, 'write the address').max(2_000),
  headers: z.record(headerNameSchema, z.string().max(1_000)).default({}),
  /** `fields`: JSON, made of expressions, so that nothing a caller says can break out of it. */
  sends: z.enum(['nothing', 'fields', 'text']).default('nothing'),
  /** An expression for each field of the JSON. */
  fields: z.record(z.string().min(1).max(60), z.string().min(1, 'say what is sent').max(500)).default({}),
  body: z.string().max(20_000).exactOptional(),
  /** Whether it may be sent again when nobody knows whether it arrived; a method says so for most. */
  repeats: z.enum(['by-method', 'always', 'never']).default('by-method'),
  timeoutMs: z.number().int().min(500).max(60_000).default(10_000),
  /** The variable that each place of the answer is kept in: `order.items[0].id`. */
  output: z.record(z.string().max(200).regex(pathPattern, 'expected a place like order.items[0].id'), variableNameSchema).default({}),
});
export type HttpRequestConfig = z.infer<typeof httpRequestConfigSchema>;
