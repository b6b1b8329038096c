import { z } from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import { entriesOf } from '../edit/records.ts';
import { FLOW_SCHEMA_VERSION, type Flow, type FlowNode, flowSchema } from '../flow.ts';
import type { NodeId } from '../ids.ts';
import { sameJson } from '../same-json.ts';
import { describeIssues } from './describe-issues.ts';
import { documentMigrations, type StoredDocument } from './document-migrations.ts';
import { findUnreadable, isObject, unreadable } from './find-unreadable.ts';

/** Brings the configuration of a node from one version to the next. */
export type NodeMigration = (config: FlowNode['config']) => Readonly<Record<string, unknown>>;

/** The kinds of nodes that a build knows, by type: `migrations[0]` makes version 2 of version 1. A catalogue of nodes is one of these. */
export type NodeVersions = Readonly<Record<string, { readonly version: number; readonly migrations?: readonly NodeMigration[] }>>;

export type FlowReading = { readonly flow: Flow } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a flow that was stored, by this build or an older one, and brings it to the versions of today. It never throws. Nodes of a type that is not
 * known, or of a newer version than is known, are kept as they are.
 */
export function readFlow(json: unknown, nodeVersions: NodeVersions, migrations = documentMigrations): FlowReading {
  const hostile = findUnreadable(json);
  if (hostile !== undefined) return { diagnostics: [hostile] };
  const document = json as StoredDocument;
  const header = headerSchema.safeParse(document);
  if (!header.success) return { diagnostics: describeIssues(header.error) };
  const { schema } = header.data;
  if (schema.flow > FLOW_SCHEMA_VERSION) return { diagnostics: [newer(schema.flow)] };
  const migrated = migrations.slice(schema.flow - 1).reduce((before, up) => up(before), document);
  const parsed = flowSchema.safeParse(migrated);
  return parsed.success ? migrateNodes(parsed.data, nodeVersions) : { diagnostics: describeIssues(parsed.error) };
}

/** The flow with the versions of the nodes that it holds, and no others, in its `schema`. A type that is not named there counts as version 1 when it is read. */
export function withVersions(flow: Flow, nodeVersions: NodeVersions): Flow {
  const schema: Record<string, number> = { flow: flow.schema.flow ?? FLOW_SCHEMA_VERSION };
  for (const { type } of Object.values(flow.nodes)) {
    const version = versionIn(flow.schema, type) ?? knownOf(nodeVersions, type)?.version;
    if (version !== undefined) schema[keyOf(type)] = version;
  }
  return sameJson(schema, flow.schema) ? flow : { ...flow, schema };
}

const headerSchema = z.object({ schema: z.object({ flow: z.number().int().positive() }) });

function newer(version: number): Diagnostic {
  const message = `The flow was written by a newer Callwright, as version ${version} of the document; this one reads ${FLOW_SCHEMA_VERSION} at most. Update Callwright.`;
  return unreadable('newer-document', message);
}

function migrateNodes(flow: Flow, nodeVersions: NodeVersions): FlowReading {
  const schema: Record<string, number> = { flow: FLOW_SCHEMA_VERSION };
  const nodes: [NodeId, FlowNode][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [id, node] of entriesOf(flow.nodes)) {
    const stored = versionIn(flow.schema, node.type);
    const known = knownOf(nodeVersions, node.type);
    const isKnown = known !== undefined && (stored ?? 1) <= known.version;
    const version = isKnown ? known.version : stored;
    if (version !== undefined) schema[keyOf(node.type)] = version;
    const config = isKnown ? migrateConfig(node.config, known.migrations?.slice((stored ?? 1) - 1, known.version - 1) ?? []) : node.config;
    if (config === undefined) diagnostics.push(stuck(id, node.type));
    else nodes.push([id, config === node.config ? node : { ...node, config }]);
  }
  return diagnostics.length > 0 ? { diagnostics } : { flow: { ...flow, schema, nodes: Object.fromEntries(nodes) } };
}

/** Undefined when a migration cannot cope with it: a configuration is looked at by its node only afterwards, and may hold anything. */
function migrateConfig(config: FlowNode['config'], migrations: readonly NodeMigration[]): FlowNode['config'] | undefined {
  try {
    const migrated = migrations.reduce<unknown>((before, up) => up(before as FlowNode['config']), config);
    return isObject(migrated) ? migrated : undefined;
  } catch {
    return undefined;
  }
}

function stuck(node: NodeId, type: string): Diagnostic {
  const message = `Node ${node} cannot be brought to today's version of "${type}": its configuration is not as that version had it. Set it up anew.`;
  return unreadable('unreadable-node', message, { node });
}

function keyOf(type: string): string {
  return `node.${type}`;
}

function versionIn(schema: Flow['schema'], type: string): number | undefined {
  return Object.hasOwn(schema, keyOf(type)) ? schema[keyOf(type)] : undefined;
}

function knownOf(nodeVersions: NodeVersions, type: string): NodeVersions[string] | undefined {
  return Object.hasOwn(nodeVersions, type) ? nodeVersions[type] : undefined;
}
