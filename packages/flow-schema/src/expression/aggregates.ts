import type { ASTNode } from '@marcbachmann/cel-js';
import type { SimpleTypeSpec, TypeSpec } from '../type-spec.ts';
import type { PlainValue, RecordValue, Value } from '../value.ts';
import { alike } from './alike.ts';
import type { Checked } from './checked.ts';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';

type Item = PlainValue | RecordValue;

/** `["red", colour]` */
export function checkList(nodes: readonly ASTNode[], context: Context): Checked {
  const items = nodes.map((node) => context.check(node));
  let all: Checked = items[0] ?? { spec: { type: 'text' }, literals: [], run: () => '' };
  for (const item of items.slice(1)) {
    const both = alike(all, item);
    if (both === undefined) return context.refuse('The items of a list must all be of one type. Make them alike, or make two lists.');
    all = { ...both, run: all.run };
  }
  const of = all.spec;
  if (of.type === 'list') return context.refuse('A list cannot hold lists. Make one list of all the items.');
  const only = items.map((item) => onlyLiteral(item));
  const literals = only.includes(undefined) ? {} : { literals: [only as Item[]] };
  return { spec: { type: 'list', of }, ...literals, run: (scope) => collect(items, (item) => item.run(scope)) };
}

function collect(items: readonly Checked[], evaluate: (item: Checked) => Value | Failure): Value | Failure {
  const values: Item[] = [];
  for (const item of items) {
    const value = evaluate(item);
    if (value instanceof Failure) return value;
    // A list has no items that are lists: see above.
    values.push(value as Item);
  }
  return values;
}

/** What it is, when it can only be one thing. */
function onlyLiteral({ literals }: Checked): Value | undefined {
  return literals?.length === 1 ? literals[0] : undefined;
}

const fieldName = /^[a-z][A-Za-z0-9]{0,39}$/;
const reserved = new Set(['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf']);

/** `{"name": name, "visits": 3}` */
export function checkRecord(entries: readonly (readonly [ASTNode, ASTNode])[], context: Context): Checked {
  const fields = new Map<string, Checked>();
  for (const [key, node] of entries) {
    const name = key.op === 'value' && typeof key.args === 'string' ? key.args : undefined;
    if (name === undefined) return context.refuse('The fields of a record are named in quotation marks, as in {"name": name}.');
    if (!fieldName.test(name) || reserved.has(name))
      return context.refuse(`"${name}" is no name for a field. Use letters and digits, beginning with a small letter, as in firstName.`);
    if (fields.has(name)) return context.refuse(`The record has the field "${name}" twice. Remove one.`);
    const field = context.check(node);
    if (!isSimple(field.spec)) return context.refuse(`The field "${name}" cannot be a list or a record. Take out what is needed of it.`);
    fields.set(name, field);
  }
  return recordOf([...fields]);
}

function recordOf(fields: readonly (readonly [string, Checked])[]): Checked {
  const specs = Object.fromEntries(fields.map(([name, { spec }]) => [name, spec as SimpleTypeSpec]));
  const only = fields.map(([name, field]) => [name, onlyLiteral(field)] as const);
  const literals = only.some(([, value]) => value === undefined) ? {} : { literals: [Object.fromEntries(only) as RecordValue] };
  return {
    spec: { type: 'record', fields: specs },
    ...literals,
    run: (scope) => {
      const record: Record<string, PlainValue> = {};
      for (const [name, field] of fields) {
        const value = field.run(scope);
        if (value instanceof Failure) return value;
        record[name] = value as PlainValue;
      }
      return record;
    },
  };
}

function isSimple({ type }: TypeSpec): boolean {
  return type !== 'list' && type !== 'record';
}
