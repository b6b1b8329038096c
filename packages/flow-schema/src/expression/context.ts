import type { ASTNode } from '@marcbachmann/cel-js';
import type { VariableName } from '../ids.ts';
import type { Language } from '../speaking/speakers.ts';
import type { TypeSpec } from '../type-spec.ts';
import type { Variables } from '../variable.ts';
import type { Checked } from './checked.ts';
import { Failure } from './failure.ts';

/** What is known and found while one expression is checked. */
export interface Context {
  readonly variables: Variables;
  readonly language: Language;
  check(node: ASTNode): Checked;
  /** Keeps the first problem, and gives something to go on with: so no check has to ask whether the one before went well. */
  refuse(problem: string): Checked;
  problem: string | undefined;
  /** Variables whose values it uses; of these, those without which it has no value; and all it names, `isSet(x)` included. */
  readonly uses: Set<VariableName>;
  readonly needs: Set<VariableName>;
  readonly mentions: Set<VariableName>;
  /** Variables known to be set where the check is now. */
  guarded: readonly VariableName[];
  /** The loops round where the check is now, the outermost first. */
  readonly loops: { readonly name: string; readonly spec: TypeSpec }[];
}

const refused: Checked = { spec: { type: 'text' }, run: () => new Failure('It was never right.') };

export function createContext(
  { variables, language }: { readonly variables: Variables; readonly language: Language },
  checkNode: (node: ASTNode, context: Context) => Checked,
): Context {
  const context: Context = {
    variables,
    language,
    check: (node) => checkNode(node, context),
    refuse: (problem) => {
      context.problem ??= problem;
      return refused;
    },
    problem: undefined,
    uses: new Set(),
    needs: new Set(),
    mentions: new Set(),
    guarded: [],
    loops: [],
  };
  return context;
}

/** Checks a part that is only evaluated where these variables are set. */
export function checkGuarded(context: Context, node: ASTNode, names: readonly VariableName[] = []): Checked {
  const before = context.guarded;
  context.guarded = [...before, ...names];
  const checked = context.check(node);
  context.guarded = before;
  return checked;
}
