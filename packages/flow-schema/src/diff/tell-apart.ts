import { canonicalJson } from '../canonical-json.ts';
import { highestNumber } from '../edit/next-id.ts';
import type { Flow } from '../flow.ts';
import type { Handler } from '../handler.ts';
import type { NodeId } from '../ids.ts';
import { sameJson } from '../same-json.ts';
import { type IdNames, renameIds } from './rename-ids.ts';

/** Two who edit the same flow. */
export interface Sides<Of = Flow> {
  readonly ours: Of;
  readonly theirs: Of;
}

/**
 * Ids are counted, so two who add something at the same time give it the same one. What is not the same thing gets an id of its own on one side, and
 * it is the same side whoever is "ours". A node of the same type at the same place is the same: it was added once, and edited on.
 */
export function tellApart(base: Flow, sides: Sides): Sides & { readonly renamed: Sides<IdNames> } {
  const renamed: Sides<Record<string, string>> = { ours: {}, theirs: {} };
  for (const added of ['nodes', 'handlers', 'notes'] as const) {
    const flows = [base, sides.ours, sides.theirs];
    let number = highestNumber(flows.flatMap((flow) => Object.keys(flow[added])));
    for (const id of collisionsIn(added, base, sides)) {
      number += 1;
      const isOurs = canonicalJson(contentOf(sides.ours, added, id)) > canonicalJson(contentOf(sides.theirs, added, id));
      renamed[isOurs ? 'ours' : 'theirs'][id] = `${id.split('_', 1)[0]}_${number}`;
    }
  }
  return { ours: renameIds(sides.ours, renamed.ours), theirs: renameIds(sides.theirs, renamed.theirs), renamed };
}

type Counted = 'nodes' | 'handlers' | 'notes';

function collisionsIn(added: Counted, base: Flow, { ours, theirs }: Sides): readonly string[] {
  const ids = Object.keys(ours[added]).filter((id) => Object.hasOwn(theirs[added], id) && !Object.hasOwn(base[added], id));
  return ids.filter((id) => !sameJson(identityOf(ours, added, id), identityOf(theirs, added, id))).sort();
}

/** What makes something that was added the thing that it is, whatever has been done to it since. */
function identityOf(flow: Flow, added: Counted, id: string): unknown {
  switch (added) {
    case 'nodes':
      return [flow.nodes[id as NodeId]?.type, flow.layout[id as NodeId]];
    case 'handlers':
      return itemOf<Handler>(flow.handlers, id)?.on;
    case 'notes':
      return itemOf<Flow['notes'][keyof Flow['notes']]>(flow.notes, id)?.at;
  }
}

function contentOf(flow: Flow, added: Counted, id: string): unknown {
  return [identityOf(flow, added, id), itemOf<unknown>(flow[added], id)];
}

function itemOf<Item>(record: Readonly<Record<string, Item>>, id: string): Item | undefined {
  return record[id];
}
