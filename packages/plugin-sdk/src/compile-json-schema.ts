import { z } from 'zod';
import type { JsonSchema } from './json-schema.ts';

/** The check that a described schema stands for. It fills in defaults, and refuses every key that the schema does not name. */
export function compileJsonSchema(schema: JsonSchema): z.ZodType {
  // Ours is a part of zod's type with its lists marked readonly; zod changes none of them.
  return z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema);
}
