import type { ASTNode } from '@marcbachmann/cel-js';
import type { VariableName } from '../ids.ts';
import { alike } from './alike.ts';
import type { Checked } from './checked.ts';
import { type Context, checkGuarded } from './context.ts';
import { Failure } from './failure.ts';
import { nameOfType } from './type-names.ts';

type Pair = readonly [ASTNode, ASTNode];

/** False as soon as one side is, even if the other fails: so isSet(x) can stand on either side. */
export function checkAnd([one, other]: Pair, context: Context): Checked {
  const left = context.check(one);
  const right = checkGuarded(context, other, left.whenTrue);
  return {
    ...condition('&&', [left, right], context),
    whenTrue: union(left.whenTrue, right.whenTrue),
    whenFalse: intersection(left.whenFalse, right.whenFalse),
    run: (scope) => {
      const first = left.run(scope);
      if (first === false) return false;
      const second = right.run(scope);
      return second === false || !(first instanceof Failure) ? second : first;
    },
  };
}

export function checkOr([one, other]: Pair, context: Context): Checked {
  const left = context.check(one);
  const right = checkGuarded(context, other, left.whenFalse);
  return {
    ...condition('||', [left, right], context),
    whenTrue: intersection(left.whenTrue, right.whenTrue),
    whenFalse: union(left.whenFalse, right.whenFalse),
    run: (scope) => {
      const first = left.run(scope);
      if (first === true) return true;
      const second = right.run(scope);
      return second === true || !(first instanceof Failure) ? second : first;
    },
  };
}

export function checkNot(node: ASTNode, context: Context): Checked {
  const inner = context.check(node);
  return {
    ...condition('!', [inner], context),
    whenTrue: inner.whenFalse ?? [],
    whenFalse: inner.whenTrue ?? [],
    run: (scope) => {
      const value = inner.run(scope);
      return value instanceof Failure ? value : value !== true;
    },
  };
}

/** `isMember ? "member" : "guest"` */
export function checkChoice([question, yes, no]: readonly [ASTNode, ASTNode, ASTNode], context: Context): Checked {
  const asked = context.check(question);
  if (asked.spec.type !== 'yes-no') return context.refuse(`Before "?" stands a yes or no, and this is ${nameOfType(asked.spec)}.`);
  const left = checkGuarded(context, yes, asked.whenTrue);
  const right = checkGuarded(context, no, asked.whenFalse);
  const both = alike(left, right);
  if (both === undefined) {
    const types = `${nameOfType(left.spec)} and ${nameOfType(right.spec)}`;
    return context.refuse(`Both sides of ":" must be of one type, and these are ${types}. Write inWords(…) round what should be text.`);
  }
  return {
    ...both,
    run: (scope) => {
      const answer = asked.run(scope);
      if (answer instanceof Failure) return answer;
      return answer === true ? left.run(scope) : right.run(scope);
    },
  };
}

function condition(operator: string, parts: readonly Checked[], context: Context): Pick<Checked, 'spec'> {
  const wrong = parts.find(({ spec }) => spec.type !== 'yes-no');
  if (wrong !== undefined) context.refuse(`"${operator}" works on a yes or no, and this is ${nameOfType(wrong.spec)}. Compare it first.`);
  return { spec: { type: 'yes-no' } };
}

function union(one: readonly VariableName[] = [], other: readonly VariableName[] = []): readonly VariableName[] {
  return [...new Set([...one, ...other])];
}

function intersection(one: readonly VariableName[] = [], other: readonly VariableName[] = []): readonly VariableName[] {
  return one.filter((name) => other.includes(name));
}
