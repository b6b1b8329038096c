import { type TypeSpec, type Value, valueSchemaOf } from '@callwright/flow-schema';
import type { z } from 'zod';

/** Specs belong to programs, which are not changed: what is made for one is made once. */
const schemas = new WeakMap<TypeSpec, z.ZodType<Value>>();

/** What a value of this type looks like. */
export function schemaOf(spec: TypeSpec): z.ZodType<Value> {
  const known = schemas.get(spec);
  if (known !== undefined) return known;
  const schema = valueSchemaOf(spec);
  schemas.set(spec, schema);
  return schema;
}
