import { isList, isRecord } from '../speaking/value-kinds.ts';
import type { TypeSpec } from '../type-spec.ts';
import type { Value, ValueType } from '../value.ts';
import type { Variable } from '../variable.ts';
import type { Checked } from './checked.ts';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';
import { didYouMean } from './nearest-name.ts';
import { nameOfType } from './type-names.ts';

/** Something written out: a text, a number, true or false. All numbers are doubles, so that state stays JSON and 7 / 2 is 3.5. */
export function checkLiteral(literal: unknown, context: Context): Checked {
  switch (typeof literal) {
    case 'string':
      return written({ type: 'text' }, literal);
    case 'number':
    case 'bigint':
      if (!Number.isFinite(Number(literal))) return context.refuse('The number is too large.');
      return written({ type: 'number' }, Number(literal));
    case 'boolean':
      return written({ type: 'yes-no' }, literal);
    default:
      if (literal === null) return context.refuse('There is no null here. Write isSet(x) to ask whether a variable has a value.');
      return context.refuse('There are only texts, numbers, true and false. Write 12 instead of 12u, and "abc" instead of b"abc".');
  }
}

function written(spec: TypeSpec, value: Value): Checked {
  return { spec, literals: [value], run: () => value };
}

/** The item that a loop is at, or a variable. */
export function checkName(name: string, context: Context): Checked {
  const slot = context.loops.findLastIndex((loop) => loop.name === name);
  const loop = context.loops[slot];
  if (loop !== undefined) return { spec: loop.spec, run: ({ items }) => items[slot] ?? nothing };
  const variable = Object.hasOwn(context.variables, name) ? context.variables[name] : undefined;
  if (variable === undefined) return context.refuse(`There is no variable "${name}".${didYouMean(name, Object.keys(context.variables))}`);
  context.uses.add(name);
  context.mentions.add(name);
  if (!context.guarded.includes(name)) context.needs.add(name);
  return readVariable(name, specOf(variable));
}

const nothing = new Failure('The list has an item without a value.');

function readVariable(name: string, spec: TypeSpec): Checked {
  const unset = new Failure(`The variable "${name}" is not set.`);
  const strange = new Failure(`The variable "${name}" does not hold ${nameOfType(spec)}.`);
  const isHeld = holderOf(spec.type);
  return {
    spec,
    run: ({ values }) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return unset;
      return isHeld(value) ? value : strange;
    },
  };
}

/** The type alone, without what else a variable is. */
function specOf(variable: Variable): TypeSpec {
  switch (variable.type) {
    case 'choice':
      return { type: 'choice', choices: variable.choices };
    case 'list':
      return { type: 'list', of: variable.of };
    case 'record':
      return { type: 'record', fields: variable.fields };
    default:
      return { type: variable.type };
  }
}

/** Whether a value is held as its type is: enough to go on with it safely, and quick. */
export function holderOf(type: ValueType): (value: Value) => boolean {
  switch (type) {
    case 'number':
    case 'duration':
      return Number.isFinite;
    case 'yes-no':
      return (value) => typeof value === 'boolean';
    case 'list':
      return isList;
    case 'record':
      return isRecord;
    default:
      return (value) => typeof value === 'string';
  }
}
