import { compile } from '@callwright/flow-engine';
import {
  apply,
  type Diagnostic,
  describeChange,
  diffFlows,
  entriesOf,
  type Flow,
  mergeFlows,
  namesIn,
  readFlow,
  versionHash,
} from '@callwright/flow-schema';
import { catalog } from '../catalog.ts';
import { bookAction, bookingFlow } from './booking-flow.ts';

/**
 * The way of a document that comes from outside: it is read and compiled, and where it could be read also compared, merged, edited and hashed.
 * What is wrong with it is in the answer; nothing may throw.
 */
export function openDocument(json: unknown, flows: Readonly<Record<string, Flow>> = {}): readonly Diagnostic[] {
  const reading = readFlow(json, catalog);
  if ('diagnostics' in reading) return reading.diagnostics;
  const { flow } = reading;
  const { diagnostics } = compile(flow, catalog, { actions: [bookAction], flows });
  const names = namesIn(bookingFlow, flow);
  for (const change of diffFlows(bookingFlow, flow)) describeChange(change, names);
  const renamed = apply(flow, { type: 'rename-flow', name: 'Another name' });
  for (const merge of [mergeFlows(bookingFlow, flow, renamed), mergeFlows(flow, bookingFlow, renamed)]) versionHash(merge.flow);
  const nodes = entriesOf(flow.nodes).map(([node]) => node);
  versionHash(apply(flow, { type: 'remove', nodes: nodes.slice(1), edges: [] }));
  return diagnostics;
}
