import { isList, isRecord } from '../speaking/value-kinds.ts';
import type { TypeSpec } from '../type-spec.ts';
import { plainSchemas, type Value } from '../value.ts';
import { longestList, longestText } from './spend.ts';

/** Says of a value what `valueSchemaOf` says, without making a schema for it: literals are looked at often. */
export function valueFits(spec: TypeSpec, value: Value): boolean {
  switch (spec.type) {
    case 'choice':
      return spec.choices.some((choice) => choice.value === value);
    case 'number':
      return Number.isFinite(value);
    case 'yes-no':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && value.length <= longestText;
    case 'list':
      return isList(value) && value.length <= longestList && value.every((item) => valueFits(spec.of, item));
    case 'record': {
      if (!isRecord(value)) return false;
      const names = Object.keys(spec.fields);
      return names.length === Object.keys(value).length && names.every((name) => fieldFits(spec.fields[name], own(value, name)));
    }
    default:
      return plainSchemas[spec.type].safeParse(value).success;
  }
}

function fieldFits(spec: TypeSpec | undefined, value: Value | undefined): boolean {
  return spec !== undefined && value !== undefined && valueFits(spec, value);
}

function own(value: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
