import type { PlainValue, RecordValue, Value } from '../value.ts';

/** `Array.isArray` does not know of arrays that are read only. */
export function isList(value: Value): value is readonly (PlainValue | RecordValue)[] {
  return Array.isArray(value);
}

export function isRecord(value: Value): value is RecordValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
