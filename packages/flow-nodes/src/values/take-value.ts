import type { TypeSpec, Value } from '@callwright/flow-schema';
import { schemaOf } from './schema-of.ts';

export type Taken = { readonly value: Value } | { readonly problem: string };

/** What came from outside, as a value of this type; or what is wrong with it, for whoever sent it. */
export function takeValue(raw: unknown, spec: TypeSpec): Taken {
  const schema = schemaOf(spec);
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data };
  const again = schema.safeParse(inOtherForm(raw));
  if (again.success) return { value: again.data };
  return { problem: parsed.error.issues[0]?.message ?? 'it is not what was expected' };
}

/** Services write numbers as text and text as numbers; nothing else is guessed at. */
function inOtherForm(raw: unknown): unknown {
  if (typeof raw === 'number') return String(raw);
  if (typeof raw === 'string' && /^-?\d{1,15}(\.\d{1,10})?$/.test(raw)) return Number(raw);
  return undefined;
}
