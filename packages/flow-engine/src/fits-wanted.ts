import { type Expression, expressionFits, type TypeSpec, type WantedType } from '@callwright/flow-schema';

/** What is wrong with an expression where this is wanted, in a sentence; undefined when it may stand there. */
export function misfit(expression: Expression, wants: WantedType): string | undefined {
  if (wants === 'any' || expressionFits(expression, wants)) return undefined;
  const { type } = expression.spec;
  if (type !== wants.type) return `It is ${type}, and ${wants.type} is wanted here.`;
  return `It is another ${type} than the one that is wanted here.`;
}

/** Whether it is all of a type, or no more than its name. */
export function isWhole(wants: Exclude<WantedType, 'any'>): wants is TypeSpec {
  const own: Readonly<Partial<Record<string, string>>> = { choice: 'choices', record: 'fields', list: 'of' };
  const part = own[wants.type];
  return part === undefined || Object.hasOwn(wants, part);
}
