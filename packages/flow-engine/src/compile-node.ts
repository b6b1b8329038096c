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
import { missingInExpression, missingInPrompt, missingVariable } from './missing-variable.ts';
import type { AnyNodeDefinition, Catalog, CompiledNode, Problem, World } from './node-definition.ts';
import type { NodeExpressions } from './node-expressions.ts';
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
  const parsed = definition.configSchema.safeParse(node.config);
  if (!parsed.success) return { problems: parsed.error.issues.slice(0, mostIssues).map(problemOf), flows: [] };
  return typeNode(node, definition, parsed.data, tools);
}

function typeNode(
  { maxVisits, marks = [] }: FlowNode,
  definition: AnyNodeDefinition,
  config: unknown,
  { world, expressions: expressionsOf }: NodeTools,
): TypedNode {
  const problems: NodeProblem[] = (definition.check?.(config, world) ?? []).map(checked);
  const locals = definition.locals?.(config, world);
  const compileExpression = expressionsOf(locals);
  const known = { ...world.variables, ...locals };
  const sinks = definition.sinks?.(config) ?? {};
  const prompts: [string, Prompt][] = [];
  for (const [field, text] of entriesOf(definition.prompts?.(config) ?? {})) {
    const prompt = compilePrompt(text, compileExpression, { voice: isSpoken(own(sinks, field)) ? 'spoken' : 'written' });
    if (!('problem' in prompt)) {
      prompts.push([field, prompt]);
      continue;
    }
    const missing = missingInPrompt(text, known);
    problems.push({ code: 'BAD_PROMPT', field, message: prompt.problem, variable: missing?.name, fix: missing && (() => missing.fix) });
  }
  const expressions: [string, Expression][] = [];
  for (const [field, wanted] of entriesOf(definition.expressions?.(config, world) ?? {})) {
    const expression = compileExpression(wanted.source);
    const message = 'problem' in expression ? expression.problem : misfit(expression, wanted.wants);
    if (!('problem' in expression)) expressions.push([field, expression]);
    if (message === undefined) continue;
    const missing = missingInExpression(wanted, known);
    problems.push({ code: 'BAD_EXPRESSION', field, message, variable: missing?.name, fix: missing && (() => missing.fix) });
  }
  const facts = definition.facts(config);
  const ports = portsOf(definition.ports(config), maxVisits);
  const all = [...(facts.marks ?? []), ...marks];
  const typed = { prompts: Object.fromEntries(prompts), expressions: Object.fromEntries(expressions) };
  return {
    node: { definition, config, facts, ports, maxVisits, marks: all, ...typed },
    problems,
    flows: definition.flows?.(config) ?? [],
  };
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

function checked({ field, message, severity, missing }: Problem): NodeProblem {
  const variable = missing === undefined ? undefined : missingVariable(missing.variable, missing.like);
  return {
    code: 'BAD_CONFIG',
    field,
    message,
    severity: severity ?? 'error',
    variable: variable?.name,
    fix: variable && (() => variable.fix),
  };
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
