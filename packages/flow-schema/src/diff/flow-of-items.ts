import { highestNumber } from '../edit/next-id.ts';
import type { Flow } from '../flow.ts';
import { configPrefix, type Fields, type FlowItems, type Lead, portPrefix } from './flow-items.ts';

/** The flow that has these items. Two ports that claim the same edge get one each: ids of edges mean nothing. */
export function flowOf(items: FlowItems): Flow {
  const document = items.document.get('') ?? {};
  const { name, inputs, outputs } = document;
  const nodes = [...items.nodes];
  // Whoever made the items took them from flows, field by field: what comes of them has the shape of one.
  return {
    schema: unprefixed('schema.', document),
    name,
    nodes: Object.fromEntries(nodes.filter(([, { type }]) => type !== undefined).map(([id, fields]) => [id, nodeOf(fields)])),
    edges: Object.fromEntries(edgesOf(nodes)),
    variables: Object.fromEntries([...items.variables].map(([key, { variable }]) => [key, variable])),
    handlers: Object.fromEntries(items.handlers),
    inputs,
    outputs,
    settings: treeOf(items.settings.get('') ?? {}),
    notes: Object.fromEntries(items.notes),
    layout: Object.fromEntries(nodes.filter(([, { at }]) => at !== undefined).map(([id, { at }]) => [id, at])),
  } as unknown as Flow;
}

function nodeOf(fields: Fields): Fields {
  const own = Object.entries(fields).filter(
    ([field]) => field !== 'at' && !field.startsWith(portPrefix) && !field.startsWith(configPrefix),
  );
  return { ...Object.fromEntries(own), config: unprefixed(configPrefix, fields) };
}

function edgesOf(nodes: readonly (readonly [string, Fields])[]): Map<string, object> {
  const claims = nodes
    .flatMap(([node, fields]) =>
      portsOf(fields).flatMap(([port, leads]) => leads.map(({ edge, to }) => ({ edge, from: { node, port }, to }))),
    )
    .sort((a, b) => (orderOf(a.from) < orderOf(b.from) ? -1 : 1));
  let number = highestNumber(claims.map(({ edge }) => edge));
  const edges = new Map<string, object>();
  for (const { edge, from, to } of claims) {
    if (edges.has(edge)) number += 1;
    edges.set(edges.has(edge) ? `ed_${number}` : edge, { from, to });
  }
  return edges;
}

function orderOf({ node, port }: { readonly node: string; readonly port: string }): string {
  return `${node} ${port}`;
}

export function portsOf(fields: Fields): readonly [string, readonly Lead[]][] {
  return Object.entries(unprefixed(portPrefix, fields)) as [string, readonly Lead[]][];
}

function unprefixed(prefix: string, fields: Fields): Fields {
  const own = Object.entries(fields).filter(([field]) => field.startsWith(prefix));
  return Object.fromEntries(own.map(([field, value]) => [field.slice(prefix.length), value]));
}

/** `persona.name` becomes `name` in `persona`. */
function treeOf(leaves: Fields): Fields {
  const groups = Map.groupBy(Object.entries(leaves), ([path]) => path.split('.', 1)[0] ?? '');
  return Object.fromEntries(
    [...groups].map(([key, group]) => {
      const [only] = group;
      if (only?.[0] === key) return [key, only[1]];
      return [key, treeOf(Object.fromEntries(group.map(([path, value]) => [path.slice(key.length + 1), value])))];
    }),
  );
}
