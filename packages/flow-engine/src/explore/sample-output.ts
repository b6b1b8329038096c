import { type Json, type Value, variableNameSchema } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import { sampleValue } from './sample-value.ts';

type Output = { [name: string]: Json };

/** What a node could be given that it can use: whatever its configuration leads into variables, in places like `order.items[0].id`. */
export function sampleOutput(config: unknown, { variables }: Pick<Program, 'variables'>): Output {
  const output: Output = {};
  for (const [place, variable] of placesIn(config)) {
    const parsed = variableNameSchema.safeParse(variable);
    const spec = parsed.success && Object.hasOwn(variables, parsed.data) ? variables[parsed.data] : undefined;
    if (spec !== undefined) put(output, place.split(/[.[\]]+/).filter(Boolean), sampleValue(spec));
  }
  return output;
}

/** Rows of a name and a variable, in any field of a configuration that has such rows: by name, or one after the other. */
function placesIn(config: unknown): [string, string][] {
  return Object.values(isObject(config) ? config : {}).flatMap((field) => {
    if (Array.isArray(field)) return field.flatMap(rowOf);
    return isObject(field) ? Object.entries(field).filter((row): row is [string, string] => typeof row[1] === 'string') : [];
  });
}

function rowOf(row: unknown): [string, string][] {
  if (!isObject(row) || !('name' in row) || !('variable' in row)) return [];
  return typeof row.name === 'string' && typeof row.variable === 'string' ? [[row.name, row.variable]] : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function put(output: Output, [name, ...rest]: readonly string[], value: Value): void {
  if (name === undefined || name === '__proto__') return;
  if (rest.length === 0) {
    output[name] = value;
    return;
  }
  const inner = Object.hasOwn(output, name) ? output[name] : undefined;
  const next: Output = isObject(inner) ? Object.fromEntries(Object.entries(inner)) : {};
  put(next, rest, value);
  output[name] = isIndex(rest[0]) ? Object.assign([], next) : next;
}

function isIndex(name: string | undefined): boolean {
  return name !== undefined && /^\d{1,3}$/.test(name);
}
