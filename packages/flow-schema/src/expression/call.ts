import type { ASTNode } from '@marcbachmann/cel-js';
import type { TypeSpec } from '../type-spec.ts';
import type { ValueType } from '../value.ts';
import { literalsFit } from './alike.ts';
import type { Checked, Run } from './checked.ts';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';
import type { Apply, FunctionDefinition, Parameter } from './functions/function-definition.ts';
import { expressionFunctions, functionTable } from './functions/function-table.ts';
import { checkLoop, isLoop } from './loops.ts';
import { didYouMean } from './nearest-name.ts';
import { bounded, spend, weightOf } from './spend.ts';
import { anyOfTypes, nameOfType, wrongLiteral } from './type-names.ts';

/** `upper(name)`, which may also be written `name.upper()`. */
export function checkCall(name: string, nodes: readonly ASTNode[], context: Context): Checked {
  if (name === 'isSet') return checkIsSet(nodes, context);
  if (isLoop(name, nodes)) return checkLoop(name, nodes, context);
  const definition = functionTable.get(name);
  if (definition === undefined) return context.refuse(unknownFunction(name));
  const most = definition.takes.length;
  if (nodes.length > most || nodes.length < most - (definition.optional ?? 0))
    return context.refuse(`${name}(…) does not take ${nodes.length} things. Write it like ${definition.form}.`);
  const args = nodes.map((node) => context.check(node));
  const specs: TypeSpec[] = [];
  for (const [index, arg] of args.entries()) {
    const parameter = definition.takes[index] ?? 'any';
    const spec = argumentSpec(arg, parameter);
    if (spec === undefined) return context.refuse(wrongArgument(definition, parameter, arg));
    specs.push(spec);
  }
  const given = definition.gives(specs, context.language);
  return 'problem' in given ? context.refuse(given.problem) : { spec: given.spec, run: call(args, given.apply) };
}

/** The type it is taken as; undefined when it is none that is wanted. */
function argumentSpec(arg: Checked, parameter: Parameter): TypeSpec | undefined {
  if (parameter === 'any') return arg.spec;
  if ('choices' in parameter) return literalsFit(arg, parameter) ? parameter : undefined;
  if (parameter.includes(arg.spec.type)) return arg.spec;
  return parameter.filter(isPlain).flatMap((type) => (literalsFit(arg, { type }) ? [{ type }] : []))[0];
}

function isPlain(type: ValueType): type is Exclude<ValueType, 'choice' | 'list' | 'record'> {
  return type !== 'choice' && type !== 'list' && type !== 'record';
}

function wrongArgument({ name, form }: FunctionDefinition, parameter: Parameter, { spec, literals }: Checked): string {
  if (parameter === 'any') return `Write ${name}(…) like ${form}.`;
  const literal = literals?.[0];
  if ('choices' in parameter) return literal === undefined ? `Write ${name}(…) like ${form}.` : wrongLiteral(literal, parameter);
  const [only] = parameter;
  if (typeof literal === 'string' && only !== undefined && isPlain(only)) return `In ${name}(…), ${wrongLiteral(literal, { type: only })}`;
  return `${name}(…) wants ${anyOfTypes(parameter)}, and this is ${nameOfType(spec)}. Write it like ${form}.`;
}

function unknownFunction(name: string): string {
  const loop = expressionFunctions.find((known) => known.name === name);
  if (loop !== undefined) return `Write .${name}(…) like ${loop.form}.`;
  if (name === 'matches') return 'There is no matches(…): a pattern could take for ever. Use contains, startsWith, endsWith or digits.';
  return `There is no function "${name}".${didYouMean(
    name,
    expressionFunctions.map((known) => known.name),
  )}`;
}

/** It reads whether the variable is set, and nothing of what it holds. */
function checkIsSet([node, ...rest]: readonly ASTNode[], context: Context): Checked {
  if (node?.op !== 'id' || rest.length > 0) return context.refuse('isSet(…) takes the name of a variable, and nothing else.');
  const name = node.args;
  if (!Object.hasOwn(context.variables, name))
    return context.refuse(`There is no variable "${name}".${didYouMean(name, Object.keys(context.variables))}`);
  context.mentions.add(name);
  return {
    spec: { type: 'yes-no' },
    whenTrue: [name],
    run: ({ values }) => Object.hasOwn(values, name) && values[name] !== undefined,
  };
}

const absent: Checked = { spec: { type: 'text' }, run: () => '' };

/** One and two arguments are nearly all there is, so they cost no array. */
function call(args: readonly Checked[], apply: Apply): Run {
  const [first = absent, second, third] = args;
  return (scope) => {
    const one = first.run(scope);
    if (one instanceof Failure) return one;
    const two = second?.run(scope);
    if (two instanceof Failure) return two;
    const three = third?.run(scope);
    if (three instanceof Failure) return three;
    const weight = weightOf(one) + (two === undefined ? 0 : weightOf(two));
    // What was left out is undefined, and only functions that allow for it are called without it.
    return spend(scope, 1 + weight) ?? bounded(apply(one, two as typeof one, three as typeof one));
  };
}
