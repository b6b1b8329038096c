import { bookingFlow } from '@callwright/flow-nodes/testing/booking-flow';
import { call, programOf } from '@callwright/flow-nodes/testing/call';
import type { TraceEntry } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { foldVisits, noVisits, visitedNode } from './visits.ts';

const program = programOf(bookingFlow);

/** A caller who books, up to the goodbye. */
function bookedCall(): readonly TraceEntry[] {
  const one = call(bookingFlow);
  for (const words of ['Ada', 'Tuesday at half past nine', 'yes']) one.says(words);
  return one.trace().entries;
}

describe('the visited node', () => {
  it('is none before the call has begun', () => {
    expect(visitedNode(noVisits)).toBeUndefined();
  });

  it('follows the call from node to node, and is none when it is over', () => {
    const entries = bookedCall();
    const seen: (string | undefined)[] = [];
    let visits = noVisits;
    for (const end of entries.keys()) {
      visits = foldVisits(program, visits, entries.slice(0, end + 1));
      const node = visitedNode(visits);
      if (node !== seen.at(-1)) seen.push(node);
    }
    expect(seen).toEqual(['nd_hello', 'nd_name', 'nd_when', 'nd_sure', 'nd_book', 'nd_bye', undefined]);
  });

  it('is the same when the whole trace is folded at once', () => {
    const entries = bookedCall().slice(0, -3);
    const atOnce = foldVisits(program, noVisits, entries);
    const inTwo = foldVisits(program, foldVisits(program, noVisits, entries.slice(0, 4)), entries);
    expect(atOnce).toEqual(inTwo);
  });

  it('stays where it was when an answer comes too late', () => {
    const one = call(bookingFlow);
    one.says('Ada');
    const entries = one.trace().entries;
    const late: TraceEntry = { type: 'event', event: { type: 'caller.stayed-silent', at: 9_000, effect: 'fx_1' as never }, isStale: true };
    expect(visitedNode(foldVisits(program, noVisits, [...entries, late]))).toBe('nd_when');
  });
});
