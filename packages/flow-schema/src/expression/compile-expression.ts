import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { VariableName } from '../ids.ts';
import { type Privacy, privacyOf } from '../privacy.ts';
import type { TypeSpec } from '../type-spec.ts';
import type { Value, ValueType } from '../value.ts';
import type { Values, Variables } from '../variable.ts';
import { doubleLiterals } from './double-literals.ts';

export interface Expression {
  readonly spec: TypeSpec;
  readonly reads: readonly VariableName[];
  /** Of all that it reads. */
  readonly privacy: Privacy;
  /** A value, or why there is none: an expression that fails at run time is an outcome of its node, never a crash. */
  evaluate(values: Values): { readonly value: Value } | { readonly failure: string };
}

const limits = { maxAstNodes: 200, maxDepth: 24, maxListElements: 50, maxMapEntries: 50, maxCallArguments: 8 };
const maxLength = 500;

/** Checks an expression against a flow's variables, once for all flows; or says in a sentence what is wrong with it. */
export function createExpressions(variables: Variables): (source: string) => Expression | { readonly problem: string } {
  const environment = new Environment({ limits, homogeneousAggregateLiterals: true });
  for (const [name, { type }] of Object.entries(variables)) environment.registerVariable(name, celTypes[type]);
  return (source) => compile(source, variables, environment);
}

/** A date-time is text to the language; what it means when it is spoken, the variable's own type says. */
const celTypes = {
  text: 'string',
  number: 'double',
  'yes-no': 'bool',
  date: 'string',
  time: 'string',
  'date-time': 'string',
  duration: 'double',
  phone: 'string',
  email: 'string',
  money: 'string',
  choice: 'string',
  list: 'list',
  record: 'map',
} as const satisfies Record<ValueType, string>;

function compile(source: string, variables: Variables, environment: Environment): Expression | { readonly problem: string } {
  if (source.length > maxLength) return { problem: `It is longer than ${maxLength} characters. Split it over several variables.` };
  try {
    const program = environment.parse(doubleLiterals(source));
    const checked = program.check();
    if (!checked.valid) return { problem: firstLine(checked.error) };
    const spec = specOf(program.ast, checked.type, variables);
    if (spec === undefined)
      return { problem: `Its result is a ${checked.type}, which cannot be spoken or kept. Make it text, a number, or yes or no.` };
    const reads = [...readsOf(program.ast, variables)];
    return {
      spec,
      reads,
      privacy: privacyOf(reads.flatMap((name) => variables[name] ?? [])),
      evaluate: (values) => run(program, values),
    };
  } catch (error) {
    return { problem: firstLine(error) };
  }
}

function specOf(ast: ASTNode, type: string | undefined, variables: Variables): TypeSpec | undefined {
  if (ast.op === 'id') return variables[ast.args];
  const found = Object.entries({ string: 'text', double: 'number', bool: 'yes-no' } as const).find(([name]) => name === type)?.[1];
  return found === undefined ? undefined : { type: found };
}

function readsOf(node: unknown, variables: Variables, found = new Set<VariableName>()): Set<VariableName> {
  if (Array.isArray(node)) for (const item of node) readsOf(item, variables, found);
  if (typeof node !== 'object' || node === null || !('op' in node) || !('args' in node)) return found;
  if (node.op === 'id' && typeof node.args === 'string' && Object.hasOwn(variables, node.args)) found.add(node.args);
  return readsOf(node.args, variables, found);
}

function run(program: (values: Values) => unknown, values: Values): { readonly value: Value } | { readonly failure: string } {
  try {
    const value = program(values);
    if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return { value: value as Value };
    return { failure: `The result is ${String(value)}, which is no value.` };
  } catch (error) {
    return { failure: firstLine(error) };
  }
}

/** The library's messages go on with a drawing of the place, which is for terminals. */
function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}
