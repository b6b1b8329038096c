import { catalog, type NodeType } from '@callwright/flow-nodes';
import {
  FLOW_SCHEMA_VERSION,
  type Flow,
  type FlowNode,
  flowSchema,
  type Handler,
  type Position,
  type Settings,
  type variableSchema,
  withVersions,
} from '@callwright/flow-schema';
import type { z } from 'zod';

/** A node as templates write it: what it is called, what it does, and where its ports lead. */
export interface NodeSketch extends Pick<FlowNode, 'maxVisits' | 'marks'> {
  readonly type: NodeType;
  readonly name: string;
  readonly config?: FlowNode['config'];
  readonly to?: Readonly<Record<string, string>>;
}

export type NodeSketches = Readonly<Record<string, NodeSketch>>;

export interface HandlerSketch {
  readonly name: string;
  readonly on: Handler['on'];
  readonly to: string;
}

export interface FlowSketch {
  readonly name: string;
  readonly nodes: NodeSketches;
  readonly variables: Readonly<Record<string, z.input<typeof variableSchema>>>;
  readonly handlers?: Readonly<Record<string, HandlerSketch>>;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly settings: Readonly<{ [Setting in keyof Settings]?: unknown }>;
  /** Where each node stands. */
  readonly layout: Readonly<Record<string, readonly [x: number, y: number]>>;
}

/** A flow as it is stored, of a sketch without the prefixes of ids: `nd_`, `ed_`, `hd_`. */
export function writeFlow({ nodes, handlers = {}, layout, settings, ...rest }: FlowSketch): Flow {
  const flow = flowSchema.parse({
    ...rest,
    schema: { flow: FLOW_SCHEMA_VERSION },
    nodes: mapRecord(nodes, (id, { to: _to, config = {}, ...node }) => [`nd_${id}`, { ...node, config }]),
    edges: Object.fromEntries(edgesOf(nodes)),
    handlers: mapRecord(handlers, (id, { to, ...handler }) => [`hd_${id}`, { ...handler, to: `nd_${to}` }]),
    settings: withNodeIds(settings),
    layout: mapRecord(layout, (id, [x, y]): [string, Position] => [`nd_${id}`, { x, y }]),
  });
  return withVersions(flow, catalog);
}

function edgesOf(nodes: NodeSketches) {
  const ways = Object.entries(nodes).flatMap(([id, { to = {} }]) => Object.entries(to).map(([port, target]) => ({ id, port, target })));
  return ways.map(({ id, port, target }, index) => [`ed_${index}`, { from: { node: `nd_${id}`, port }, to: `nd_${target}` }]);
}

/** The fallback is a node, too. */
function withNodeIds({ fallback, ...settings }: FlowSketch['settings']) {
  return typeof fallback === 'string' ? { ...settings, fallback: { node: `nd_${fallback}` } } : { ...settings, fallback };
}

function mapRecord<From, To>(record: Readonly<Record<string, From>>, map: (key: string, item: From) => readonly [string, To]) {
  return Object.fromEntries(Object.entries(record).map(([key, item]) => map(key, item)));
}
