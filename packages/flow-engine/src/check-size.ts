import { type Diagnostic, type Flow, idsOf } from '@callwright/flow-schema';
import { keysOf } from './own.ts';

const most = { nodes: 5_000, edges: 20_000, variables: 500, handlers: 50 } as const;

/** What keeps a flow from being looked at any further: it is too big, or its names are none. What was in order before, still is. */
export function checkSize(flow: Flow, before?: Flow): readonly Diagnostic[] {
  for (const what of keysOf(most)) {
    if (flow[what] === before?.[what]) continue;
    const count = idsOf<string>(flow[what]).length;
    if (count <= most[what]) continue;
    return [broken('TOO_BIG', `The flow has ${count} ${what}, and can have ${most[what]}. Split it into flows that run as parts.`)];
  }
  const bad = badNode(flow, before) ?? idsOf(flow.variables).find((name) => !isName(name));
  return bad === undefined ? [] : [broken('BAD_NAME', `"${bad.slice(0, 60)}" cannot be the name of a node or of a variable. Rename it.`)];
}

function badNode({ nodes }: Flow, before: Flow | undefined): string | undefined {
  const ids = idsOf(nodes);
  return before !== undefined && ids === idsOf(before.nodes) ? undefined : ids.find((id) => !id.startsWith('nd_'));
}

/** Names that every object has would be found there, set or not. */
function isName(name: string): boolean {
  return /^[a-z][A-Za-z0-9]{0,39}$/.test(name) && !(name in {});
}

function broken(code: string, message: string): Diagnostic {
  return { severity: 'error', code, place: {}, message };
}
