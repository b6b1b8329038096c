import type { Flow } from '../flow.ts';
import { decideRemovals, type Removals } from './decide-removals.ts';
import { type Fields, type FlowItems, itemsOf, type Lead, portPrefix, type Section, sections } from './flow-items.ts';
import { flowOf } from './flow-of-items.ts';
import { type Conflict, mergeItem, type Where } from './merge-item.ts';
import type { IdNames } from './rename-ids.ts';
import { type Sides, tellApart } from './tell-apart.ts';

export type { Conflict } from './merge-item.ts';

export interface Merge {
  readonly flow: Flow;
  /** What both sides have made something else of. The flow has what `kept` says. */
  readonly conflicts: readonly Conflict[];
  /** Ids of things that both sides have added, and that one of them had to give up: by the old one. */
  readonly renamed: Sides<IdNames>;
}

/**
 * Brings together what two sides have made of one flow: by field of a configuration, by port, by setting, by variable. An edit wins over a removal,
 * for a removal is made again in a moment; the conflict tells of it. Where nodes stand is nobody's conflict: ours stays.
 */
export function mergeFlows(base: Flow, ours: Flow, theirs: Flow): Merge {
  if (ours === base || ours === theirs) return { flow: theirs, conflicts: [], renamed: nothingRenamed };
  if (theirs === base) return { flow: ours, conflicts: [], renamed: nothingRenamed };
  const apart = tellApart(base, { ours, theirs });
  const items = { base: itemsOf(base), ours: itemsOf(apart.ours), theirs: itemsOf(apart.theirs) };
  const removals = decideRemovals(items);
  const conflicts = [...removals.conflicts];
  const merged = Object.fromEntries(
    sections.map((section) => [section, mergeSection(section, items, { removals, report: (conflict) => conflicts.push(conflict) })]),
  ) as Record<Section, Map<string, Fields>>;
  return { flow: flowOf({ ...merged, nodes: withoutLooseLeads(merged.nodes, items) }), conflicts, renamed: apart.renamed };
}

const nothingRenamed: Sides<IdNames> = { ours: {}, theirs: {} };

/** The items of a base and of what two sides have made of it. */
export interface ThreeWays {
  readonly base: FlowItems;
  readonly ours: FlowItems;
  readonly theirs: FlowItems;
}

interface Decisions {
  readonly removals: Removals;
  readonly report: (conflict: Conflict) => void;
}

function mergeSection(section: Section, { base, ours, theirs }: ThreeWays, { removals, report }: Decisions): Map<string, Fields> {
  const merged = new Map<string, Fields>();
  for (const item of new Set([...base[section].keys(), ...ours[section].keys(), ...theirs[section].keys()])) {
    const where: Where = { section, item };
    const [one, other] = [ours[section].get(item), theirs[section].get(item)];
    const before = base[section].get(item);
    if (one !== undefined && other !== undefined) {
      const result = mergeItem(where, { base: before ?? {}, ours: one, theirs: other }, removals);
      merged.set(item, result.fields);
      result.conflicts.forEach(report);
    } else {
      const left = one ?? other;
      if (left !== undefined && (before === undefined || removals.isKept(where))) merged.set(item, left);
    }
  }
  return merged;
}

/** A node that was kept may lead to others that were rightly removed. */
function withoutLooseLeads(nodes: ReadonlyMap<string, Fields>, { base, ours, theirs }: ThreeWays): ReadonlyMap<string, Fields> {
  const isGone = (id: string) => !nodes.has(id) && [base, ours, theirs].some((flow) => flow.nodes.has(id));
  return new Map(
    [...nodes].map(([id, fields]) => [id, Object.fromEntries(Object.entries(fields).flatMap((entry) => withoutLoose(entry, isGone)))]),
  );
}

function withoutLoose([field, value]: [string, unknown], isGone: (id: string) => boolean): [string, unknown][] {
  if (!field.startsWith(portPrefix)) return [[field, value]];
  const leads = (value as readonly Lead[]).filter(({ to }) => !isGone(to));
  return leads.length === 0 ? [] : [[field, leads]];
}
