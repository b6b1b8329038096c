import { type Expression, fits, type TypeSpec } from '@callwright/flow-schema';
import type { WantedExpression } from './node-definition.ts';

/** What is wrong with an expression where this is wanted, in a sentence; undefined when it may stand there. */
export function misfit({ spec }: Expression, wants: WantedExpression['wants']): string | undefined {
  if (wants === 'any') return undefined;
  if (spec.type !== wants.type) return `It is ${spec.type}, and ${wants.type} is wanted here.`;
  return !isWhole(wants) || fits(spec, wants) ? undefined : `It is another ${spec.type} than the one that is wanted here.`;
}

/** Whether it is all of a type, or no more than its name. */
export function isWhole(wants: Exclude<WantedExpression['wants'], 'any'>): wants is TypeSpec {
  const own: Readonly<Partial<Record<string, string>>> = { choice: 'choices', record: 'fields', list: 'of' };
  const part = own[wants.type];
  return part === undefined || Object.hasOwn(wants, part);
}
