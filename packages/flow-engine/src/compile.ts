import {
  type ActionSignature,
  compilePrompt,
  createExpressions,
  type Diagnostic,
  type Expression,
  type Flow,
  type FlowNode,
  type NodeId,
  type Prompt,
  type Variables,
  versionHash,
} from '@callwright/flow-schema';
import type { z } from 'zod';
import type { Catalog, CompiledNode, World } from './node-definition.ts';
import type { Program } from './program.ts';
import { prove } from './prove/prove.ts';

export interface Compilation {
  /** There is one only when no diagnostic is an error. */
  readonly program?: Program;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a flow is compiled among. */
export interface Surroundings {
  readonly actions: readonly ActionSignature[];
  /** The flows that it may run as parts, by the name that nodes give them. */
  readonly flows?: Readonly<Record<string, Flow>>;
}

/** Types a flow, proves it, and makes a program of it. */
export function compile(flow: Flow, catalog: Catalog, { actions }: Surroundings): Compilation {
  const diagnostics: Diagnostic[] = [];
  const world: World = { variables: flow.variables, actions, flows: {}, settings: flow.settings };
  const expressions = createScopes(flow.variables);
  const nodes: Record<NodeId, CompiledNode> = {};
  for (const [id, node] of entries(flow.nodes)) {
    const compiled = compileNode(node, { catalog, world, expressions });
    diagnostics.push(...compiled.problems.map(({ code, field, message }) => problemAt(id, code, field, message)));
    if (compiled.node !== undefined) nodes[id] = compiled.node;
  }
  diagnostics.push(...connect(flow, nodes));
  const starts = entries(flow.nodes).filter(([, { type }]) => type === 'start');
  const start = starts[0]?.[0];
  if (start === undefined) diagnostics.push(problem('NO_START', 'The flow has no start, so no call could begin. Add a start.'));
  for (const [id] of starts.slice(1))
    diagnostics.push(problemAt(id, 'SECOND_START', undefined, 'A call begins in one place. Remove this start.'));
  if (start === undefined) return { diagnostics };

  const { variables, outputs, handlers, settings } = flow;
  const program: Program = { hash: versionHash(flow), start, nodes, variables, outputs, handlers, settings, actions, parts: {} };
  // What cannot be typed cannot be proved either: one mistake would be told twice.
  if (!diagnostics.some(({ severity }) => severity === 'error')) diagnostics.push(...prove(program));
  return diagnostics.some(({ severity }) => severity === 'error') ? { diagnostics } : { program, diagnostics };
}

interface Tools {
  readonly catalog: Catalog;
  readonly world: World;
  /** Compiles the expressions of nodes that have these names of their own. */
  readonly expressions: (locals: Variables) => CompileExpression;
}

type CompileExpression = ReturnType<typeof createExpressions>;

/** Nodes with the same names of their own share the work. What they read under those names, no other node could have set. */
function createScopes(variables: Variables): (locals: Variables) => CompileExpression {
  const scopes = new Map<string, CompileExpression>();
  return (locals) => {
    const key = JSON.stringify(locals);
    const known = scopes.get(key);
    if (known !== undefined) return known;
    const compileAny = createExpressions({ ...variables, ...locals });
    const scope: CompileExpression = (source) => {
      const expression = compileAny(source);
      if ('problem' in expression) return expression;
      return { ...expression, reads: expression.reads.filter((name) => !Object.hasOwn(locals, name)) };
    };
    scopes.set(key, scope);
    return scope;
  };
}

interface NodeProblem {
  readonly code: string;
  readonly field: string | undefined;
  readonly message: string;
}

function compileNode(
  node: FlowNode,
  { catalog, world, expressions: compileIn }: Tools,
): { node?: CompiledNode; problems: NodeProblem[] } {
  const definition = Object.hasOwn(catalog, node.type) ? catalog[node.type] : undefined;
  if (definition === undefined) {
    return {
      problems: [
        {
          code: 'UNKNOWN_NODE',
          field: undefined,
          message: `There is no node of the type "${node.type}". Replace it, or update Callwright.`,
        },
      ],
    };
  }
  const parsed = definition.configSchema.safeParse(node.config);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) => ({ code: 'BAD_CONFIG', field: issue.path.join('.'), message: describeIssue(issue) })),
    };
  }
  const config = parsed.data;
  const problems: NodeProblem[] = (definition.check?.(config, world) ?? []).map((found) => ({ code: 'BAD_CONFIG', ...found }));
  const compileExpression = compileIn(definition.locals?.(config, world) ?? {});
  const prompts: Record<string, Prompt> = {};
  for (const [field, text] of Object.entries(definition.prompts?.(config) ?? {})) {
    const prompt = compilePrompt(text, compileExpression);
    if ('problem' in prompt) problems.push({ code: 'BAD_PROMPT', field, message: prompt.problem });
    else prompts[field] = prompt;
  }
  const expressions: Record<string, Expression> = {};
  for (const [field, { source, wants }] of Object.entries(definition.expressions?.(config, world) ?? {})) {
    const expression = compileExpression(source);
    if ('problem' in expression) problems.push({ code: 'BAD_EXPRESSION', field, message: expression.problem });
    else if (wants !== 'any' && expression.spec.type !== wants.type)
      problems.push({ code: 'BAD_EXPRESSION', field, message: `It is ${expression.spec.type}, and ${wants.type} is wanted here.` });
    else expressions[field] = expression;
  }
  const ports = Object.fromEntries(definition.ports(config).map((port) => [port, '' as const]));
  const facts = definition.facts(config);
  const marks = [...(facts.marks ?? []), ...(node.marks ?? [])];
  return { node: { definition, config, facts, ports, maxVisits: node.maxVisits, marks, prompts, expressions }, problems };
}

/** Leads ports to nodes by the flow's edges. */
function connect(flow: Flow, nodes: Record<NodeId, CompiledNode>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [id, { from, to }] of entries(flow.edges)) {
    const node = nodes[from.node];
    // What is wrong with the node itself has been said.
    if (node === undefined && flow.nodes[from.node] !== undefined) continue;
    const place = { edge: id, node: from.node, port: from.port };
    const report = (code: string, message: string) => diagnostics.push({ severity: 'error', code, place, message });
    if (node === undefined) report('EDGE_FROM_NOWHERE', 'This connection comes from a node that is not there. Remove it.');
    else if (!Object.hasOwn(node.ports, from.port))
      report('EDGE_FROM_NOWHERE', `The node has no port "${from.port}". Remove this connection.`);
    else if (flow.nodes[to] === undefined) report('EDGE_TO_NOWHERE', 'This connection leads to a node that is not there. Remove it.');
    else if (node.ports[from.port] !== '')
      report('SECOND_EDGE', `The port "${from.port}" leads to two nodes. Remove one of the connections.`);
    else nodes[from.node] = { ...node, ports: { ...node.ports, [from.port]: to } };
  }
  return diagnostics;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.message[0]?.toUpperCase() ?? ''}${issue.message.slice(1)}.`;
}

function problem(code: string, message: string): Diagnostic {
  return { severity: 'error', code, place: {}, message };
}

function problemAt(node: NodeId, code: string, field: string | undefined, message: string): Diagnostic {
  return { severity: 'error', code, place: field === undefined || field === '' ? { node } : { node, field }, message };
}

/** `Object.entries` forgets what the keys are; they are the record's own. */
function entries<Key extends string, Item>(record: Readonly<Record<Key, Item>>): [Key, Item][] {
  return Object.entries(record) as [Key, Item][];
}
