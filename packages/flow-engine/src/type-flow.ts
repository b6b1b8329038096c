import { type Diagnostic, type EdgeId, type Flow, type FlowNode, type NodeId, recordOf, versionHash } from '@callwright/flow-schema';
import { checkFlow } from './check-flow.ts';
import { checkSize } from './check-size.ts';
import { compileNode, type NodeProblem, type NodeTools, type TypedNode } from './compile-node.ts';
import { type Connect, createConnect } from './connect.ts';
import type { Catalog, CompiledNode, World } from './node-definition.ts';
import { createNodeExpressions } from './node-expressions.ts';
import { entriesOf } from './own.ts';
import { type Place, placeNodes } from './place-nodes.ts';
import type { Program } from './program.ts';
import { type Answers, givesSame, type WatchedWorld, watchWorld } from './watch-world.ts';

/** A flow by itself: typed and connected, not yet proved. */
export interface TypedFlow {
  readonly diagnostics: readonly Diagnostic[];
  /** The flows that it runs as parts, each with the first node that does. */
  readonly calls: ReadonlyMap<string, NodeId>;
  /** The program of a part; those of its parts stand beside it. Undefined when there is no start. */
  readonly asPart: Program | undefined;
  readonly toProgram: (parts: Program['parts']) => Program | undefined;
}

export type TypeFlow = (flow: Flow, surroundings: Pick<World, 'actions' | 'flows'>) => TypedFlow;

/** A node as it was typed, and all that this took of the world. */
interface Known {
  readonly typed: TypedNode;
  readonly answers: Answers;
  /** The last world that was seen to give these answers. */
  world: World;
}

interface Memory {
  readonly nodes: WeakMap<FlowNode, Known>;
  readonly connect: Connect;
}

/** What the nodes of a flow come to. */
interface Survey {
  readonly problems: readonly Diagnostic[];
  readonly calls: ReadonlyMap<string, NodeId>;
  readonly starts: readonly NodeId[];
}

/** A flow that was typed, and how. */
interface Typing {
  readonly flow: Flow;
  readonly workshop: Workshop;
  /** In the order of the flow. */
  readonly places: readonly Place[];
  readonly survey: Survey;
  readonly nodes: Program['nodes'];
  readonly typed: TypedFlow;
}

/** Types nodes in one world. */
interface Workshop extends Memory {
  readonly world: World;
  readonly watched: WatchedWorld;
  readonly tools: NodeTools;
}

/** Types one flow again and again while it is edited: a node is typed anew when it is another, or when what it asked of the world is. */
export function createTypeFlow(catalog: Catalog): TypeFlow {
  const memory: Memory = { nodes: new WeakMap(), connect: createConnect() };
  let workshop: Workshop | undefined;
  let last: Typing | undefined;
  return (flow, surroundings) => {
    const refused = checkSize(flow, last?.flow);
    if (refused.length > 0) return { diagnostics: refused, calls: new Map(), asPart: undefined, toProgram: () => undefined };
    const world: World = { variables: flow.variables, settings: flow.settings, ...surroundings };
    if (workshop === undefined || !isSame(workshop.world, world)) workshop = createWorkshop(catalog, world, memory);
    if (last?.flow !== flow || last.workshop !== workshop) last = typeFlow(flow, workshop, last);
    return last.typed;
  };
}

function createWorkshop(catalog: Catalog, world: World, memory: Memory): Workshop {
  const watched = watchWorld(world);
  const expressions = createNodeExpressions(watched.world.variables);
  return { ...memory, world, watched, tools: { catalog, world: watched.world, expressions } };
}

function isSame(a: World, b: World): boolean {
  return a.variables === b.variables && a.actions === b.actions && a.settings === b.settings && a.flows === b.flows;
}

function typeFlow(flow: Flow, workshop: Workshop, last: Typing | undefined): Typing {
  const connecting = workshop.connect(flow);
  const isSameWorld = last?.workshop === workshop;
  const type = (node: FlowNode, known: TypedNode | undefined) => (isSameWorld && known) || typeNode(node, workshop);
  const { places, others } = placeNodes(flow, { connecting, before: last?.places ?? [], type });
  const survey = last !== undefined && last.survey.problems.length === 0 && others.every(isPlain) ? last.survey : surveyOf(places);
  const nodes = last !== undefined && others.length === 0 ? last.nodes : nodesOf(places);
  const { problems, calls, starts } = survey;
  const [start] = starts;
  const { actions } = workshop.world;
  const diagnostics = [...problems, ...connecting.diagnostics(), ...checkFlow(flow), ...checkStarts(flow, starts)];
  const asPart = start === undefined ? undefined : programOf(flow, { start, nodes, actions, parts: {} });
  const toProgram = (parts: Program['parts']) => (start === undefined ? undefined : programOf(flow, { start, nodes, actions, parts }));
  return { flow, workshop, places, survey, nodes, typed: { diagnostics, calls, asPart, toProgram } };
}

/** Whether nothing but its place in the flow hangs on it. */
function isPlain({ node, typed: { problems, flows } }: Place): boolean {
  return node.type !== 'start' && problems.length === 0 && flows.length === 0;
}

function surveyOf(places: readonly Place[]): Survey {
  const problems: Diagnostic[] = [];
  const calls = new Map<string, NodeId>();
  const starts: NodeId[] = [];
  for (const { id, node, typed } of places) {
    for (const problem of typed.problems) problems.push(diagnosticOf(id, problem));
    for (const name of typed.flows) if (!calls.has(name)) calls.set(name, id);
    if (node.type === 'start') starts.push(id);
  }
  return { problems, calls, starts };
}

function nodesOf(places: readonly Place[]): Program['nodes'] {
  const ids: NodeId[] = [];
  const nodes: CompiledNode[] = [];
  for (const { id, connected } of places) {
    if (connected === undefined) continue;
    ids.push(id);
    nodes.push(connected);
  }
  return recordOf(ids, (_, at) => nodes[at] as CompiledNode);
}

function typeNode(node: FlowNode, { nodes, world, watched, tools }: Workshop): TypedNode {
  const known = nodes.get(node);
  if (known !== undefined && (known.world === world || givesSame(world, known.answers))) {
    known.world = world;
    return known.typed;
  }
  const typed = compileNode(node, tools);
  nodes.set(node, { typed, answers: watched.takeAnswers(), world });
  return typed;
}

function programOf(flow: Flow, { start, nodes, actions, parts }: Pick<Program, 'start' | 'nodes' | 'actions' | 'parts'>): Program {
  const { variables, inputs, outputs, handlers, settings } = flow;
  let hash: string | undefined;
  return {
    // It is made from the whole document: an edit that is only checked does without it.
    get hash() {
      hash ??= versionHash(flow);
      return hash;
    },
    start,
    nodes,
    variables,
    inputs,
    outputs,
    handlers,
    settings,
    actions,
    parts,
  };
}

function checkStarts(flow: Flow, [first, ...others]: readonly NodeId[]): readonly Diagnostic[] {
  if (first === undefined) {
    const message = 'The flow has no start, so no call could begin. Add a start.';
    return [{ severity: 'error', code: 'NO_START', place: {}, message }];
  }
  const message = 'A call begins in one place. Remove this start.';
  return others.map((node) => {
    const fix = { label: 'Remove this start', command: { type: 'remove' as const, nodes: [node], edges: edgesAt(flow, node) } };
    return { severity: 'error', code: 'SECOND_START', place: { node }, message, fix };
  });
}

function edgesAt({ edges }: Flow, node: NodeId): EdgeId[] {
  return entriesOf(edges).flatMap(([id, { from, to }]) => (from.node === node || to === node ? [id] : []));
}

function diagnosticOf(node: NodeId, { severity = 'error', code, field, variable, message, fix: fixOf }: NodeProblem): Diagnostic {
  const fix = fixOf?.(node);
  const place = { node, ...(field !== undefined && field !== '' && { field }), ...(variable !== undefined && { variable }) };
  return { severity, code, place, message, ...(fix !== undefined && { fix }) };
}
