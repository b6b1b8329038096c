import {
  compilePrompt,
  type Diagnostic,
  type Expression,
  type FlowNode,
  type NodeId,
  type Prompt,
  type Sink,
  TOO_OFTEN,
  type VariableName,
} from '@callwright/flow-schema';
import type { z } from 'zod';
import { misfit } from './fits-wanted.ts';
import { type MissingVariable, missingInExpression, missingInPrompt, missingVariable } from './missing-variable.ts';
import type { AnyNodeDefinition, Catalog, CompiledNode, Problem, WantedExpression, World } from './node-definition.ts';
import type { NodeExpressions, NodeScope } from './node-expressions.ts';
import { entriesOf, own } from './own.ts';

/** A node by itself: its ports are there, and lead nowhere yet. */
export interface TypedNode {
  readonly node?: CompiledNode;
  readonly problems: readonly NodeProblem[];
  /** The flows that it runs as parts. */
  readonly flows: readonly string[];
}

export interface NodeProblem {
  readonly severity?: 'error' | 'warning';
  readonly code: string;
  readonly field?: string | undefined;
  readonly variable?: VariableName | undefined;
  readonly message: string;
  readonly fix?: ((node: NodeId) => Diagnostic['fix']) | undefined;
}

export interface NodeTools {
  readonly catalog: Catalog;
  readonly world: World;
  readonly expressions: NodeExpressions;
}

/** More would be read by nobody. */
const mostIssues = 20;

export function compileNode(node: FlowNode, tools: NodeTools): TypedNode {
  const definition = own(tools.catalog, node.type);
  if (definition === undefined) {
    const message = `There is no node of the type "${node.type.slice(0, 60)}". Replace it, or update Callwright.`;
    return { problems: [{ code: 'UNKNOWN_NODE', message }], flows: [] };
  }
  const parsed = readConfig(node.config, definition);
  if (!parsed.success) return { problems: parsed.error.issues.slice(0, mostIssues).map(problemOf), flows: [] };
  return typeNode(node, definition, parsed.data, tools);
}

type ConfigReading = ReturnType<AnyNodeDefinition['configSchema']['safeParse']>;

const readings = new WeakMap<FlowNode['config'], { readonly by: AnyNodeDefinition; readonly reading: ConfigReading }>();

/** What a configuration says hangs on nothing else in the flow: it is read once, however often its node is typed. */
function readConfig(config: FlowNode['config'], definition: AnyNodeDefinition): ConfigReading {
  const known = readings.get(config);
  if (known?.by === definition) return known.reading;
  const reading = definition.configSchema.safeParse(config);
  readings.set(config, { by: definition, reading });
  return reading;
}

function typeNode({ name, maxVisits, marks = [] }: FlowNode, definition: AnyNodeDefinition, config: unknown, tools: NodeTools): TypedNode {
  const { world, expressions: expressionsOf } = tools;
  const locals = definition.locals?.(config, world);
  const scope = expressionsOf(locals);
  const facts = definition.facts(config);
  const prompts = typePrompts(definition, config, scope);
  const expressions = typeExpressions(definition.expressions?.(config, world) ?? {}, scope);
  return {
    node: {
      ...(name !== undefined && { name }),
      definition,
      config,
      facts,
      ports: portsOf(definition.ports(config), maxVisits),
      maxVisits,
      marks: [...(facts.marks ?? []), ...marks],
      prompts: prompts.typed,
      expressions: expressions.typed,
    },
    problems: [...(definition.check?.(config, world) ?? []).map(checked), ...prompts.problems, ...expressions.problems],
    flows: definition.flows?.(config) ?? [],
  };
}

interface Typed<Item> {
  readonly typed: Readonly<Record<string, Item>>;
  readonly problems: readonly NodeProblem[];
}

function typePrompts(definition: AnyNodeDefinition, config: unknown, { compileExpression, variables }: NodeScope): Typed<Prompt> {
  const typed: [string, Prompt][] = [];
  const problems: NodeProblem[] = [];
  const sinks = definition.sinks?.(config) ?? {};
  for (const [field, text] of entriesOf(definition.prompts?.(config) ?? {})) {
    const prompt = compilePrompt(text, compileExpression, { voice: isSpoken(own(sinks, field)) ? 'spoken' : 'written' });
    if ('problem' in prompt) problems.push(problemIn('BAD_PROMPT', field, prompt.problem, missingInPrompt(text, variables)));
    else typed.push([field, prompt]);
  }
  return { typed: Object.fromEntries(typed), problems };
}

function typeExpressions(wanted: Readonly<Record<string, WantedExpression>>, scope: NodeScope): Typed<Expression> {
  const typed: [string, Expression][] = [];
  const problems: NodeProblem[] = [];
  for (const [field, one] of entriesOf(wanted)) {
    const expression = scope.compileExpression(one.source);
    const problem = 'problem' in expression ? expression.problem : misfit(expression, one.wants);
    if (problem !== undefined) problems.push(problemIn('BAD_EXPRESSION', field, problem, missingInExpression(one, scope.variables)));
    if (!('problem' in expression)) typed.push([field, expression]);
  }
  return { typed: Object.fromEntries(typed), problems };
}

function problemIn(code: string, field: string, message: string, missing: MissingVariable | undefined): NodeProblem {
  return { code, field, message, variable: missing?.name, fix: missing && (() => missing.fix) };
}

/** Whether it is for the ear: the caller's, or that of whoever takes the call over. */
function isSpoken(sink: Sink = 'speech'): boolean {
  return sink === 'speech' || sink === 'transfer';
}

/** Keys are a document's: made this way, also `__proto__` is a port and no more. */
function portsOf(ports: readonly string[], maxVisits: number | undefined): Readonly<Record<string, ''>> {
  const all = maxVisits === undefined ? ports : [...ports, TOO_OFTEN];
  return Object.fromEntries(all.map((port) => [port, '' as const]));
}

function checked({ field, message, severity = 'error', missing }: Problem): NodeProblem {
  const variable = missing && missingVariable(missing.variable, missing.like);
  return { ...problemIn('BAD_CONFIG', field, message, variable), severity };
}

function problemOf(issue: z.core.$ZodIssue): NodeProblem {
  const message = `${issue.message[0]?.toUpperCase() ?? ''}${issue.message.slice(1)}.`;
  const field = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys' || issue.path.length > 0) return { code: 'BAD_CONFIG', field, message };
  const changes = Object.fromEntries(issue.keys.map((key) => [key, undefined]));
  const fix = (node: NodeId) => ({
    label: 'Remove what the node does not know',
    command: { type: 'configure-node', node, changes } as const,
  });
  return { code: 'BAD_CONFIG', field, message, fix };
}
