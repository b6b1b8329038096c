import type { ASTNode } from '@marcbachmann/cel-js';
import type { TypeSpec } from '../type-spec.ts';
import type { Value, ValueType } from '../value.ts';
import { alike, balance } from './alike.ts';
import { binary, weighty } from './binary.ts';
import type { Checked } from './checked.ts';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';
import { addMoney, divideMoney, multiplyMoney, subtractMoney } from './money-amounts.ts';
import { isTextual, nameOfType } from './type-names.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

interface Operation {
  readonly gives: ValueType & ('number' | 'duration' | 'money');
  readonly apply: (left: never, right: never) => Value | Failure;
}

const negative = new Failure('A duration cannot be less than nothing.');
const asDuration = (seconds: number) => (seconds < 0 ? negative : seconds);

const operations: Readonly<Record<string, Operation>> = {
  'number + number': { gives: 'number', apply: (a: number, b: number) => a + b },
  'number - number': { gives: 'number', apply: (a: number, b: number) => a - b },
  'number * number': { gives: 'number', apply: (a: number, b: number) => a * b },
  'number / number': { gives: 'number', apply: (a: number, b: number) => a / b },
  'number % number': { gives: 'number', apply: (a: number, b: number) => a % b },
  'duration + duration': { gives: 'duration', apply: (a: number, b: number) => a + b },
  'duration - duration': { gives: 'duration', apply: (a: number, b: number) => asDuration(a - b) },
  'duration * number': { gives: 'duration', apply: (a: number, b: number) => asDuration(a * b) },
  'number * duration': { gives: 'duration', apply: (a: number, b: number) => asDuration(a * b) },
  'duration / number': { gives: 'duration', apply: (a: number, b: number) => asDuration(a / b) },
  'duration / duration': { gives: 'number', apply: (a: number, b: number) => a / b },
  'money + money': { gives: 'money', apply: addMoney },
  'money - money': { gives: 'money', apply: subtractMoney },
  'money * number': { gives: 'money', apply: multiplyMoney },
  'number * money': { gives: 'money', apply: (times: number, money: string) => multiplyMoney(money, times) },
  'money / number': { gives: 'money', apply: (money: string, by: number) => multiplyMoney(money, 1 / by) },
  'money / money': { gives: 'number', apply: divideMoney },
};

export function checkArithmetic(operator: ArithmeticOperator, [one, other]: readonly [ASTNode, ASTNode], context: Context): Checked {
  const left = context.check(one);
  const right = context.check(other);
  const types = typesBetween(operator, left, right);
  const key = `${types[0].type} ${operator} ${types[1].type}`;
  const operation = Object.hasOwn(operations, key) ? operations[key] : undefined;
  if (operation !== undefined) return { spec: { type: operation.gives }, run: binary(left, right, operation.apply as () => Value) };
  if (operator === '+' && isTextual(left.spec) && isTextual(right.spec)) {
    return { spec: { type: 'text' }, run: weighty(left, right, (a: string, b: string) => a + b) };
  }
  const both = operator === '+' && left.spec.type === 'list' ? alike(left, right) : undefined;
  if (both !== undefined)
    return { spec: both.spec, run: weighty(left, right, (a: readonly string[], b: readonly string[]) => [...a, ...b]) };
  return context.refuse(
    `"${operator}" does not work between ${nameOfType(left.spec)} and ${nameOfType(right.spec)}.${hintFor(operator, left.spec, right.spec)}`,
  );
}

/** Twice a duration is not a duration times one: there, a number that is written out stays a number. */
function typesBetween(operator: ArithmeticOperator, left: Checked, right: Checked): readonly [TypeSpec, TypeSpec] {
  const isSum = operator === '+' || operator === '-';
  const hasText = left.spec.type === 'text' || right.spec.type === 'text';
  return isSum || hasText ? balance(left, right) : [left.spec, right.spec];
}

function hintFor(operator: ArithmeticOperator, left: TypeSpec, right: TypeSpec): string {
  const types = [left, right];
  const hasDay = types.some(({ type }) => type === 'date' || type === 'date-time');
  if (hasDay && operator === '-' && isTextual(left) && isTextual(right)) return ' Write daysBetween(a, b) or minutesBetween(a, b).';
  if (hasDay && types.some(({ type }) => type === 'number')) return ' Write addDays(…, 3), or addMinutes(…, 30).';
  if (types.some(({ type }) => type === 'duration')) return ' Write minutes(…) or seconds(…) to make a duration of a number.';
  if (operator === '+' && types.some(isTextual)) return ' Write inWords(…) or text(…) to make text of it.';
  return '';
}

/** `-visits` */
export function checkMinus(node: ASTNode, context: Context): Checked {
  const inner = context.check(node);
  const { type } = inner.spec;
  if (type !== 'number' && type !== 'money') return context.refuse(`"-" does not work on ${nameOfType(inner.spec)}.`);
  const negate = (value: Value) => (type === 'money' ? multiplyMoney(String(value), -1) : 0 - Number(value));
  const literals = type === 'number' ? inner.literals?.map((literal) => 0 - Number(literal)) : undefined;
  return {
    spec: { type },
    ...(literals === undefined ? {} : { literals }),
    run: (scope) => {
      const value = inner.run(scope);
      return value instanceof Failure ? value : negate(value);
    },
  };
}
