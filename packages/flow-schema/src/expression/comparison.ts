import type { ASTNode } from '@marcbachmann/cel-js';
import { isList, isRecord } from '../speaking/value-kinds.ts';
import type { TypeSpec } from '../type-spec.ts';
import type { Value, ValueType } from '../value.ts';
import { balance, literalsFit } from './alike.ts';
import { binary, weighty } from './binary.ts';
import type { Checked } from './checked.ts';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';
import { compareMoney } from './money-amounts.ts';
import { isTextual, nameOfType, wrongLiteral } from './type-names.ts';

type Pair = readonly [ASTNode, ASTNode];
export type OrderOperator = '<' | '<=' | '>' | '>=';

const ordered: readonly ValueType[] = ['number', 'duration', 'money', 'text', 'date', 'time', 'date-time'];

/** Dates and times are compared as the text they are held as: their forms sort as they do. */
const comparisons = {
  '<': (a: string | number, b: string | number) => a < b,
  '<=': (a: string | number, b: string | number) => a <= b,
  '>': (a: string | number, b: string | number) => a > b,
  '>=': (a: string | number, b: string | number) => a >= b,
} as const satisfies Record<OrderOperator, (a: string | number, b: string | number) => boolean>;

export function checkOrder(operator: OrderOperator, [one, other]: Pair, context: Context): Checked {
  const left = context.check(one);
  const right = context.check(other);
  const [leftSpec, rightSpec] = balance(left, right);
  if (leftSpec.type !== rightSpec.type || !ordered.includes(leftSpec.type))
    return context.refuse(whyNot(operator, left, right) ?? `"${operator}" does not work on ${nameOfType(leftSpec)}.`);
  const compare = comparisons[operator];
  const spec = { type: 'yes-no' } as const;
  if (leftSpec.type !== 'money') return { spec, run: isTextual(leftSpec) ? weighty(left, right, compare) : binary(left, right, compare) };
  return {
    spec,
    run: binary(left, right, (a: string, b: string) => {
      const order = compareMoney(a, b);
      return order instanceof Failure ? order : compare(order, 0);
    }),
  };
}

export function checkEquality(operator: '==' | '!=', [one, other]: Pair, context: Context): Checked {
  const left = context.check(one);
  const right = context.check(other);
  const problem = whyNot(operator, left, right);
  if (problem !== undefined) return context.refuse(problem);
  const isSame = sameness(balance(left, right)[0]);
  const isWanted = operator === '==';
  return { spec: { type: 'yes-no' }, run: weighty(left, right, (a: Value, b: Value) => isSame(a, b) === isWanted) };
}

/** `colour in ["red", "green"]` */
export function checkMembership([one, other]: Pair, context: Context): Checked {
  const item = context.check(one);
  const list = context.check(other);
  if (list.spec.type !== 'list') return context.refuse(`After "in" stands a list, and this is ${nameOfType(list.spec)}.`);
  const items = list.literals?.flatMap((literal) => (isList(literal) ? [...literal] : [])) ?? [];
  const inside: Checked = { spec: list.spec.of, ...(items.length === 0 ? {} : { literals: items }), run: list.run };
  const isEmpty = list.literals !== undefined && items.length === 0;
  const problem = isEmpty ? undefined : whyNot('in', item, inside);
  if (problem !== undefined) return context.refuse(problem);
  const isSame = sameness(balance(item, inside)[0]);
  return {
    spec: { type: 'yes-no' },
    run: weighty(item, list, (wanted: Value, all: Value) => isList(all) && all.some((each) => isSame(wanted, each))),
  };
}

/** Why two things cannot be compared; undefined when they can. */
function whyNot(operator: string, left: Checked, right: Checked): string | undefined {
  const [one, other] = balance(left, right);
  if (one.type === other.type) return undefined;
  const literal = literalProblem(left, one, other) ?? literalProblem(right, other, one);
  if (literal !== undefined) return literal;
  const isOrder = Object.hasOwn(comparisons, operator);
  if (!isOrder && isTextual(one) && isTextual(other) && (one.type === 'text' || other.type === 'text')) return undefined;
  const hint = one.type.startsWith('date') && other.type.startsWith('date') ? ' Write day(…) to compare their days.' : '';
  return `"${operator}" does not work between ${nameOfType(one)} and ${nameOfType(other)}: they are never the same kind of thing.${hint}`;
}

/** A text that stands in the source and should be a date, but is none. */
function literalProblem({ literals }: Checked, spec: TypeSpec, beside: TypeSpec): string | undefined {
  if (literals === undefined || spec.type !== 'text' || !isTextual(beside) || beside.type === 'text') return undefined;
  const wrong = literals.find((literal) => !literalsFit({ literals: [literal] }, beside));
  return wrong === undefined ? undefined : wrongLiteral(wrong, beside);
}

function sameness({ type }: TypeSpec): (a: Value, b: Value) => boolean {
  if (type === 'money') return (a, b) => a === b || compareMoney(String(a), String(b)) === 0;
  return type === 'list' || type === 'record' ? isDeeplySame : (a, b) => a === b;
}

function isDeeplySame(a: Value, b: Value): boolean {
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((item, index) => isDeeplySame(item, b[index] ?? ''));
  }
  if (!isRecord(a) || !isRecord(b)) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && a[name] === b[name]);
}
