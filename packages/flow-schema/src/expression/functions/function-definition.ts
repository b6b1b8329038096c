import type { Language } from '../../speaking/speakers.ts';
import type { TypeSpec } from '../../type-spec.ts';
import type { PlainType, Value, ValueType } from '../../value.ts';
import type { Failure } from '../failure.ts';

/** What an argument may be: one of some types, anything at all, or one of some words. */
export type Parameter = readonly ValueType[] | 'any' | Extract<TypeSpec, { type: 'choice' }>;

export type Apply = (first: Value, second: Value, third: Value) => Value | Failure;

/** A function of the language: total, so what it cannot do is a failure. */
export interface FunctionDefinition {
  readonly name: string;
  /** How it is written. */
  readonly form: string;
  readonly takes: readonly Parameter[];
  /** How many of the last arguments may be left out. */
  readonly optional?: number;
  /** The type of its result and what makes it, for arguments of these types; or why there is none. */
  readonly gives: (
    specs: readonly TypeSpec[],
    language: Language,
  ) => { readonly spec: TypeSpec; readonly apply: Apply } | { readonly problem: string };
}

/** Always of one type. Arguments are what `takes` says: they are checked with the expression, and again when they are read. */
export function giving<Args extends readonly (Value | undefined)[]>(
  type: PlainType,
  apply: (...args: Args) => Value | Failure,
): FunctionDefinition['gives'] {
  return () => ({ spec: { type }, apply: apply as unknown as Apply });
}

/** Of the type of the first argument. */
export function givingTheSame<Args extends readonly (Value | undefined)[]>(
  apply: (...args: Args) => Value | Failure,
): FunctionDefinition['gives'] {
  return ([first]) => ({ spec: first ?? { type: 'text' }, apply: apply as unknown as Apply });
}
