import type { ASTNode } from '@marcbachmann/cel-js';
import type { VariableName } from '../ids.ts';
import { type Privacy, privacyOf } from '../privacy.ts';
import type { Language } from '../speaking/speakers.ts';
import type { TypeSpec } from '../type-spec.ts';
import type { Value } from '../value.ts';
import type { Values, Variables } from '../variable.ts';
import { checkNode } from './check-node.ts';
import type { Checked } from './checked.ts';
import { createContext } from './context.ts';
import { Failure } from './failure.ts';
import { createReader } from './read-source.ts';

export interface Expression {
  readonly spec: TypeSpec;
  /** All that it can be, when that stands in its source: ask `expressionFits` whether that is what is wanted. */
  readonly literals?: readonly Value[];
  /** The variables that must be set for it to have a value: not x in isSet(x), and not in what is only asked where isSet(x) holds. */
  readonly reads: readonly VariableName[];
  /** All variables in it. */
  readonly mentions: readonly VariableName[];
  /** The variables that are certainly set when it is true. */
  readonly guards: readonly VariableName[];
  /** Of all whose values it uses. Whether a variable is set is public. */
  readonly privacy: Privacy;
  /** A value, or why there is none: an expression that fails at run time is an outcome of its node, never a crash. */
  evaluate(values: Values): { readonly value: Value } | { readonly failure: string };
}

/** Checks an expression against a flow's variables, once for all calls; or says in a sentence what is wrong with it. */
export function createExpressions(
  variables: Variables,
  language: Language = 'en',
): (source: string) => Expression | { readonly problem: string } {
  const read = createReader();
  return (source) => {
    const node = read(source);
    return 'problem' in node ? node : compile(node, { variables, language });
  };
}

function compile(
  node: ASTNode,
  surroundings: { readonly variables: Variables; readonly language: Language },
): Expression | { readonly problem: string } {
  const context = createContext(surroundings, checkNode);
  const checked = context.check(node);
  if (context.problem !== undefined) return { problem: context.problem };
  const { spec, literals } = checked;
  return {
    spec,
    ...(literals === undefined ? {} : { literals }),
    reads: [...context.needs],
    mentions: [...context.mentions],
    guards: checked.whenTrue ?? [],
    privacy: privacyOf([...context.uses].flatMap((name) => surroundings.variables[name] ?? [])),
    evaluate: (values) => evaluate(checked, values),
  };
}

function evaluate({ run }: Checked, values: Values): { readonly value: Value } | { readonly failure: string } {
  const result = run({ values, items: [], work: 0 });
  return result instanceof Failure ? { failure: result.reason } : { value: result };
}
