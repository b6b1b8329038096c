import type { VariableName } from '../ids.ts';
import type { TypeSpec } from '../type-spec.ts';
import type { Value } from '../value.ts';
import type { Values } from '../variable.ts';
import type { Failure } from './failure.ts';

/** What an expression is evaluated among. */
export interface Scope {
  readonly values: Values;
  /** The items that loops are at, the outermost first. */
  readonly items: Value[];
  /** What has been done so far: see `spend`. */
  work: number;
}

export type Run = (scope: Scope) => Value | Failure;

/** An expression, or a part of one, whose types are right. */
export interface Checked {
  readonly spec: TypeSpec;
  /** All that it can be, when that stands in the source: "2026-11-24" is text, and a date where one is wanted. */
  readonly literals?: readonly Value[];
  /** The variables that are certainly set when it is true, and when it is false. */
  readonly whenTrue?: readonly VariableName[];
  readonly whenFalse?: readonly VariableName[];
  readonly run: Run;
}
