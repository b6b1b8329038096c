import type { z } from 'zod';
import type { VariableName } from './ids.ts';
import { privacyLabelSchema, sensitiveKindSchema } from './privacy.ts';
import { typedSchema } from './type-spec.ts';
import type { Value } from './value.ts';

/** What a flow can remember of a call. */
export const variableSchema = typedSchema({
  privacy: privacyLabelSchema.default('public'),
  /** Why it is sensitive. */
  sensitive: sensitiveKindSchema.exactOptional(),
});
export type Variable = z.infer<typeof variableSchema>;

export type Variables = Readonly<Record<VariableName, Variable>>;
export type Values = Readonly<Record<VariableName, Value>>;
