import { sameJson } from '../same-json.ts';
import { type Fields, type Section, sections } from './flow-items.ts';
import type { ThreeWays } from './merge-flows.ts';
import type { Conflict, Kept, Where } from './merge-item.ts';
import { referencesGained, referenceTo } from './references.ts';

/** What becomes of things that one side has removed. */
export interface Removals extends Kept {
  readonly conflicts: readonly Conflict[];
  isKept(where: Where): boolean;
}

type Side = 'ours' | 'theirs';

/** What one side has removed stays when the other has changed it, or has led something to it that did not lead there. */
export function decideRemovals(items: ThreeWays): Removals {
  const conflicts = [...removedBy('ours', items), ...removedBy('theirs', items)];
  const kept = { ours: new Set<string>(), theirs: new Set<string>() };
  for (const { section, item, kept: keptOf } of conflicts) kept[keptOf === 'ours' ? 'theirs' : 'ours'].add(referenceTo(section, item));
  return {
    conflicts,
    isKept: ({ section, item }) => kept.ours.has(referenceTo(section, item)) || kept.theirs.has(referenceTo(section, item)),
    isKeptAgainst: (side, reference) => kept[side].has(reference),
  };
}

function removedBy(side: Side, items: ThreeWays): readonly Conflict[] {
  const other: Side = side === 'ours' ? 'theirs' : 'ours';
  const wanted = referencesGained(items.base, items[other]);
  return sections.flatMap((section) =>
    [...items.base[section]].flatMap(([item, base]): Conflict[] => {
      const left = items[other][section].get(item);
      if (items[side][section].has(item) || left === undefined) return [];
      if (!hasGained(section, base, left) && !wanted.has(referenceTo(section, item))) return [];
      const values = side === 'ours' ? { ours: undefined, theirs: left } : { ours: left, theirs: undefined };
      return [{ section, item, base, ...values, kept: other }];
    }),
  );
}

/** Whether something was written that would be lost. What was only taken away is gone with the whole anyway. */
function hasGained(section: Section, base: Fields, left: Fields): boolean {
  return Object.entries(left).some(([field, value]) => !(section === 'nodes' && field === 'at') && !sameJson(value, base[field]));
}
