import type { KnownNode } from './known-node.ts';
import { sameList } from './same-list.ts';

/** Whether calls go on from two nodes in the same way, whatever is said, read, kept and marked there. */
export function goesAlike(one: KnownNode, other: KnownNode | undefined): boolean {
  if (one === other) return true;
  return (
    other !== undefined &&
    one.maxVisits === other.maxVisits &&
    one.facts.waits === other.facts.waits &&
    one.facts.ending === other.facts.ending &&
    sameList(one.facts.failurePorts ?? none, other.facts.failurePorts ?? none) &&
    sameList(one.crossings, other.crossings) &&
    sameList(one.flows, other.flows) &&
    sameList(one.leads, other.leads, (lead, before) => {
      return lead.port === before.port && lead.target === before.target && sameList(lead.sets, before.sets);
    })
  );
}

const none: readonly string[] = [];
