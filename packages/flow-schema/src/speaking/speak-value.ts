import type { SimpleTypeSpec, TypeSpec } from '../type-spec.ts';
import { type PlainValue, plainSchemas, type RecordValue, type Value } from '../value.ts';
import type { Speaker } from './speaker.ts';
import { type Language, speakers } from './speakers.ts';
import { isList, isRecord } from './value-kinds.ts';

/** A value as the caller hears it. */
export function speakValue(spec: TypeSpec, value: Value, language: Language = 'en'): string {
  return speakWith(speakers[language], spec, value);
}

function speakWith(speaker: Speaker, spec: TypeSpec, value: Value): string {
  if (spec.type === 'list') {
    if (!isList(value)) return plainly(value);
    return speaker.list(value.map((item) => speakWith(speaker, spec.of, item)));
  }
  if (spec.type === 'record') return isRecord(value) ? speakRecord(speaker, spec.fields, value) : plainly(value);
  return typeof value === 'object' ? plainly(value) : speakSimple(speaker, spec, value);
}

function speakSimple(speaker: Speaker, spec: SimpleTypeSpec, value: PlainValue): string {
  if (spec.type === 'choice') return spec.choices.find((choice) => choice.value === value)?.label ?? String(value);
  // What has not the form of its type came from outside: it is said as it is, for there are no words for it.
  return isWellFormed(spec.type, value) ? speaker.plain[spec.type](value) : String(value);
}

/** Numbers and the like have no form to lose, and they are most of what is said. */
function isWellFormed(type: Exclude<SimpleTypeSpec['type'], 'choice'>, value: PlainValue): boolean {
  if (type === 'text' || type === 'yes-no') return true;
  if (type === 'number' || type === 'duration') return typeof value === 'number';
  return plainSchemas[type].safeParse(value).success;
}

function speakRecord(speaker: Speaker, fields: Readonly<Record<string, SimpleTypeSpec>>, record: RecordValue): string {
  const said: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    const words = value === undefined ? '' : speakSimple(speaker, field, value);
    if (words !== '') said.push(`${speaker.field(name)}: ${words}`);
  }
  return said.length === 0 ? speaker.nothing : said.join(', ');
}

function plainly(value: Value): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
