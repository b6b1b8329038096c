import { type EdgeId, entriesOf, type Flow, type Hop, type NodeId } from '@callwright/flow-schema';

/** What of the canvas lies on a way through the flow. */
export interface ShownPath {
  readonly nodes: ReadonlySet<NodeId>;
  readonly edges: ReadonlySet<EdgeId>;
  /** The port by which the way leaves the flow, where it is left for nowhere. */
  readonly openEnd: Hop | undefined;
}

export function readPath({ edges }: Flow, path: readonly Hop[]): ShownPath {
  const steps = path.slice(0, -1).map(({ node, port }, index) => ({ node, port, to: path[index + 1]?.node }));
  const onPath = entriesOf(edges).filter(([, { from, to }]) =>
    steps.some((step) => step.node === from.node && step.port === from.port && step.to === to),
  );
  const last = path.at(-1);
  return {
    nodes: new Set(path.map(({ node }) => node)),
    edges: new Set(onPath.map(([id]) => id)),
    openEnd: last?.port === undefined ? undefined : last,
  };
}
