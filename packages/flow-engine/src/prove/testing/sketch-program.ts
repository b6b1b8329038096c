import {
  type ActionSignature,
  type Expression,
  handlerIdSchema,
  nodeIdSchema,
  type OrderRule,
  type PrivacyRules,
  type Sink,
  settingsSchema,
  type Trigger,
  type Variable,
  type VariableName,
  variableNameSchema,
  variableSchema,
} from '@callwright/flow-schema';
import { z } from 'zod';
import type { AnyNodeDefinition, CompiledNode, NodeDefinition, NodeFacts } from '../../node-definition.ts';
import type { Program } from '../../program.ts';

/** A node in short, as proofs see it. What it is not said to be, it is not. */
export interface NodeSketch {
  /** Where ports lead; `''` leads nowhere. */
  readonly to?: Readonly<Record<string, string>>;
  readonly waits?: NodeFacts['waits'];
  readonly failurePorts?: readonly string[];
  readonly ending?: NonNullable<NodeFacts['ending']>;
  readonly marks?: readonly string[];
  readonly maxVisits?: number;
  readonly type?: string;
  readonly config?: Readonly<Record<string, string>>;
  /** Prompts by field, each with the variables that it reads. */
  readonly says?: Readonly<Record<string, readonly string[]>>;
  readonly asksOf?: Readonly<Record<string, { readonly reads: readonly string[]; readonly guards?: readonly string[] }>>;
  /** Ports with the fields whose expression is true there. */
  readonly when?: Readonly<Record<string, string>>;
  readonly sets?: Readonly<Record<string, readonly string[]>>;
  readonly sinks?: Readonly<Record<string, Sink>>;
  readonly assigns?: Readonly<Record<string, 'caller' | { readonly field: string } | { readonly outputOf: string }>>;
  readonly inputsOf?: Readonly<Record<string, string>>;
  readonly runs?: string;
  readonly outcomes?: readonly string[];
}

export interface FlowSketch {
  readonly variables?: Readonly<Record<string, Partial<Variable>>>;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly handlers?: Readonly<Record<string, { readonly on: Trigger; readonly to: string; readonly name?: string }>>;
  readonly fallback?: string;
  readonly order?: readonly OrderRule[];
  readonly privacy?: Partial<PrivacyRules>;
  readonly recordingNotice?: string;
  readonly actions?: readonly ActionSignature[];
  readonly parts?: Readonly<Record<string, Program>>;
}

/** A program from sketches; `nd_` and `hd_` are added, and the first node is the start. */
export function sketchProgram(nodes: Readonly<Record<string, NodeSketch>>, flow: FlowSketch = {}): Program {
  const { inputs = [], outputs = [], handlers = {}, fallback, order = [], privacy = {}, recordingNotice, actions = [], parts = {} } = flow;
  const named = Object.entries(nodes);
  return {
    hash: 'sketch',
    start: idOf(named[0]?.[0] ?? 'none'),
    nodes: Object.fromEntries(named.map(([name, sketch]) => [idOf(name), nodeOf(sketch)])),
    variables: variablesOf(nodes, flow),
    inputs: inputs.map(nameOf),
    outputs: outputs.map(nameOf),
    handlers: Object.fromEntries(
      Object.entries(handlers).map(([name, { to, ...handler }]) => [handlerIdSchema.parse(`hd_${name}`), { ...handler, to: idOf(to) }]),
    ),
    settings: settingsSchema.parse({
      ...(fallback !== undefined && { fallback: { node: idOf(fallback) } }),
      ...(recordingNotice !== undefined && { recordingNotice }),
      rules: { order, privacy },
    }),
    actions,
    parts,
  };
}

export function idOf(name: string) {
  return nodeIdSchema.parse(`nd_${name}`);
}

/** Proofs ask for names again and again, and what they cost is measured. */
const names = new Map<string, VariableName>();

export function nameOf(name: string): VariableName {
  const known = names.get(name) ?? variableNameSchema.parse(name);
  names.set(name, known);
  return known;
}

const definition = {
  version: 1,
  configSchema: z.custom<NodeSketch>(),
  ports: ({ to = {} }) => Object.keys(to),
  facts: ({ waits = 'nothing', failurePorts, ending, marks }) => ({
    waits,
    ...(failurePorts && { failurePorts }),
    ...(ending && { ending }),
    ...(marks && { marks }),
  }),
  sinks: ({ sinks = {} }) => sinks,
  writes: ({ sets = {} }, port) => (Object.hasOwn(sets, port) ? (sets[port] ?? []).map(nameOf) : []),
  guardsOf: ({ when = {} }, port) => (Object.hasOwn(when, port) ? when[port] : undefined),
  assigns: ({ assigns = {} }) => Object.entries(assigns).map(([variable, from]) => ({ variable: nameOf(variable), from })),
  inputsOf: ({ inputsOf = {} }) => inputsOf,
  outcomes: ({ outcomes, ending }) => outcomes ?? (ending === 'return' ? ['done'] : []),
  flows: ({ runs }) => (runs === undefined ? [] : [runs]),
  enter: () => ({}),
  on: () => ({}),
} satisfies Omit<NodeDefinition<NodeSketch>, 'type'>;

function nodeOf(sketch: NodeSketch): CompiledNode {
  const { to = {}, says = {}, asksOf = {}, type = 'sketch', config = {}, maxVisits, marks = [] } = sketch;
  return {
    // The configuration of a sketch is the sketch, so the definition is handed what it knows.
    definition: { ...definition, type } as unknown as AnyNodeDefinition,
    config: { ...sketch, ...config },
    facts: definition.facts(sketch),
    ports: Object.fromEntries(Object.entries(to).map(([port, target]) => [port, target === '' ? '' : idOf(target)])),
    maxVisits,
    marks,
    prompts: Object.fromEntries(Object.entries(says).map(([field, reads]) => [field, promptOf(reads)])),
    expressions: Object.fromEntries(Object.entries(asksOf).map(([field, asked]) => [field, expressionOf(asked)])),
  };
}

function promptOf(reads: readonly string[]): CompiledNode['prompts'][string] {
  return { reads: reads.map(nameOf), mentions: reads.map(nameOf), privacy: { label: 'public', kinds: [] }, render: () => ({ text: '' }) };
}

function expressionOf({ reads, guards = [] }: { readonly reads: readonly string[]; readonly guards?: readonly string[] }): Expression {
  const expression = {
    spec: { type: 'yes-no' } as const,
    reads: reads.filter((name) => !guards.includes(name)).map(nameOf),
    mentions: reads.map(nameOf),
    guards: guards.map(nameOf),
    privacy: { label: 'public', kinds: [] } as const,
    evaluate: () => ({ value: true }),
  };
  return expression;
}

/** Every variable that is named anywhere, with what is said of it. */
function variablesOf(nodes: Readonly<Record<string, NodeSketch>>, { variables = {}, inputs = [], outputs = [] }: FlowSketch) {
  const named = Object.values(nodes).flatMap(({ says = {}, asksOf = {}, sets = {}, assigns = {} }) => [
    ...Object.values(says).flat(),
    ...Object.values(asksOf).flatMap(({ reads }) => reads),
    ...Object.values(sets).flat(),
    ...Object.keys(assigns),
  ]);
  const all = new Set([...Object.keys(variables), ...inputs, ...outputs, ...named]);
  return Object.fromEntries([...all].map((name) => [name, variableSchema.parse({ type: 'text', ...variables[name] })]));
}
