import { fits, type TypeSpec } from '../type-spec.ts';
import type { ValueType } from '../value.ts';
import { literalsFit } from './alike.ts';
import type { Expression } from './compile-expression.ts';

/** What a place wants of an expression: a type, a type whatever its details are, or any. */
export type WantedType = TypeSpec | { readonly type: ValueType } | 'any';

/** Whether what it gives may stand where this is wanted. "2026-11-24" is text, and fits a date as well. */
export function expressionFits(expression: Pick<Expression, 'spec' | 'literals'>, wanted: WantedType): boolean {
  if (wanted === 'any') return true;
  if (!isWhole(wanted)) return expression.spec.type === wanted.type;
  return literalsFit(expression, wanted) || fits(expression.spec, wanted);
}

/** Whether it says all there is to know: which choices, which fields, a list of what. */
function isWhole(wanted: Exclude<WantedType, 'any'>): wanted is TypeSpec {
  switch (wanted.type) {
    case 'choice':
      return 'choices' in wanted;
    case 'record':
      return 'fields' in wanted;
    case 'list':
      return 'of' in wanted;
    default:
      return true;
  }
}
