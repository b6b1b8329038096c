import type { SimpleTypeSpec, TypeSpec } from '../type-spec.ts';
import type { Value } from '../value.ts';
import { isList, isRecord } from './value-kinds.ts';

/** A value as it is read, by people or by a language model: `2026-11-24 09:30`, `EUR 12.50`. */
export function writeValue(spec: TypeSpec, value: Value): string {
  switch (spec.type) {
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    case 'date-time':
      return String(value).replace('T', ' ');
    case 'duration':
      return typeof value === 'number' ? writeDuration(value) : String(value);
    case 'choice':
      return spec.choices.find((choice) => choice.value === value)?.label ?? String(value);
    case 'list':
      return isList(value) ? value.map((item) => writeValue(spec.of, item)).join('; ') : String(value);
    case 'record':
      return writeRecord(spec.fields, value);
    default:
      return String(value);
  }
}

function writeRecord(fields: Readonly<Record<string, SimpleTypeSpec>>, value: Value): string {
  if (!isRecord(value)) return String(value);
  const written: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    if (item !== undefined) written.push(`${name}: ${writeValue(field, item)}`);
  }
  return written.join(', ');
}

const units = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
] as const;

/** 5400 is `1 h 30 min`. */
function writeDuration(seconds: number): string {
  let rest = seconds;
  const parts: string[] = [];
  for (const [size, unit] of units) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${unit}`);
    rest -= count * size;
  }
  if (rest > 0 || parts.length === 0) parts.push(`${Math.round(rest * 1_000) / 1_000} s`);
  return parts.join(' ');
}
