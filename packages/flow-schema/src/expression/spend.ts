import { isList, isRecord } from '../speaking/value-kinds.ts';
import type { Value } from '../value.ts';
import type { Scope } from './checked.ts';
import { Failure } from './failure.ts';

const mostWork = 10_000;
export const longestText = 4_000;
export const longestList = 200;

const tooMuchWork = new Failure('It goes through too many items. Use fewer loops inside loops, or shorter lists.');
const tooLong = new Failure(`The text would be longer than ${longestText} characters. Use less of it.`);
const tooMany = new Failure(`The list would have more than ${longestList} items. Use fewer of them.`);

/** Counts work, so that every evaluation is over soon; a failure when it was too much. */
export function spend(scope: Scope, work: number): Failure | undefined {
  scope.work += work;
  return scope.work > mostWork ? tooMuchWork : undefined;
}

/** How much work it is to look at all of a value. */
export function weightOf(value: Value): number {
  if (typeof value === 'string') return value.length >> 6;
  if (typeof value !== 'object') return 0;
  if (!isList(value)) return Object.keys(value).length;
  const first = value[0];
  return value.length * (first !== undefined && isRecord(first) ? Object.keys(first).length + 1 : 1);
}

/** The value, unless it is larger than a variable may hold. */
export function bounded(value: Value | Failure): Value | Failure {
  if (typeof value === 'string') return value.length > longestText ? tooLong : value;
  if (typeof value === 'number') return numberOrFailure(value);
  return Array.isArray(value) && value.length > longestList ? tooMany : value;
}

const noNumber = new Failure('The result is no number: something is divided by zero, or too large.');

function numberOrFailure(value: number): number | Failure {
  if (!Number.isFinite(value)) return noNumber;
  // JSON has no minus zero.
  return value === 0 ? 0 : value;
}
