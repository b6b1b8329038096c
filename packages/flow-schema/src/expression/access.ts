import type { ASTNode } from '@marcbachmann/cel-js';
import { isList, isRecord } from '../speaking/value-kinds.ts';
import type { TypeSpec } from '../type-spec.ts';
import type { Checked } from './checked.ts';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';
import { holderOf } from './names.ts';
import { didYouMean } from './nearest-name.ts';
import { nameOfType } from './type-names.ts';

/** `customer.name` */
export function checkField(left: ASTNode, name: string, context: Context): Checked {
  const record = context.check(left);
  if (record.spec.type !== 'record') return context.refuse(noFields(record.spec, name));
  const field = Object.hasOwn(record.spec.fields, name) ? record.spec.fields[name] : undefined;
  if (field === undefined) {
    const names = Object.keys(record.spec.fields);
    return context.refuse(`The record has no field "${name}".${didYouMean(name, names) || ` It has ${names.slice(0, 8).join(', ')}.`}`);
  }
  const missing = new Failure(`The record has no value in the field "${name}".`);
  const strange = new Failure(`The field "${name}" does not hold ${nameOfType(field)}.`);
  const isHeld = holderOf(field.type);
  return {
    spec: field,
    run: (scope) => {
      const value = record.run(scope);
      if (value instanceof Failure) return value;
      const item = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
      if (item === undefined) return missing;
      return isHeld(item) ? item : strange;
    },
  };
}

function noFields(spec: TypeSpec, name: string): string {
  if (spec.type !== 'list') return `".${name}" asks for a field, and only records have fields: this is ${nameOfType(spec)}.`;
  return `".${name}" asks for a field, and this is a list. Take one of its items first, as in items[0].${name} or first(items).${name}.`;
}

const noSuchItem = new Failure('The list has no item at that place. The first is at 0.');
const strangeItem = new Failure('The list has an item of another type.');

/** `items[0]`, `customer["name"]` */
export function checkIndex(left: ASTNode, place: ASTNode, context: Context): Checked {
  if (place.op === 'value' && typeof place.args === 'string') return checkField(left, place.args, context);
  const list = context.check(left);
  const index = context.check(place);
  if (list.spec.type === 'record') return context.refuse('A field of a record goes by its name, as in customer.name.');
  if (list.spec.type !== 'list') return context.refuse(`Only a list has items, and this is ${nameOfType(list.spec)}.`);
  if (index.spec.type !== 'number')
    return context.refuse(`The place of an item in a list is a number, and this is ${nameOfType(index.spec)}.`);
  const isHeld = holderOf(list.spec.of.type);
  return {
    spec: list.spec.of,
    run: (scope) => {
      const items = list.run(scope);
      if (items instanceof Failure) return items;
      const at = index.run(scope);
      if (at instanceof Failure) return at;
      const item = isList(items) && typeof at === 'number' ? items[at] : undefined;
      if (item === undefined) return noSuchItem;
      return isHeld(item) ? item : strangeItem;
    },
  };
}
