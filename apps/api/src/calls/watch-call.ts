import type { Id } from '@callwright/foundation/id';
import type { TurnLatency } from '@callwright/internal-protocol/operations';
import type { Services } from '../services.ts';
import { callErrors } from './call-errors.ts';
import { type PlacedEntry, readEntries, readTurns } from './read-trace.ts';

/** How far somebody has seen: the position of the next entry, and the last turn. */
export interface Place {
  readonly position: number;
  readonly turn: number;
}

export type Watched = ({ readonly type: 'entry' } & PlacedEntry) | { readonly type: 'turn'; readonly turn: TurnLatency };

/** Something that happened, and the place from which to go on after it. */
export interface Seen {
  readonly place: Place;
  readonly watched: Watched;
}

export interface WatchWish {
  readonly tenantId: Id<'tn'>;
  readonly callId: Id<'ca'>;
  readonly from: Place;
}

const pageSize = 500;

/**
 * What happens in a call from a place on, in order, each once; ends when the call has ended and all was seen. Everything is read from the
 * database, a page at a time, in transactions that are over before anybody sees the page; what wakes it only says that it is time to look.
 */
export async function* watchCall(services: Services, wish: WatchWish, signal: AbortSignal): AsyncGenerator<Seen, void> {
  // Before the first look: what happens after it would otherwise wake nobody.
  using watch = services.live.watch(wish.callId);
  let place = wish.from;
  while (!signal.aborted) {
    const page = await readPage(services, { ...wish, from: place });
    for (const seen of arrange(page, place)) {
      place = seen.place;
      yield seen;
    }
    if (page.hasEnded && place.position >= page.entryCount) return;
    if (page.entries.length < pageSize) await watch.woken(signal);
  }
}

interface Page {
  readonly hasEnded: boolean;
  readonly entryCount: number;
  readonly entries: readonly PlacedEntry[];
  readonly turns: readonly TurnLatency[];
}

function readPage({ inTenant }: Services, { tenantId, callId, from }: WatchWish): Promise<Page> {
  return inTenant(tenantId, async (tx) => {
    // The call first: what is read after it holds at least what it counts.
    const call = await tx.call.findUnique({ where: { tenantId_id: { tenantId, id: callId } }, select: { status: true, entryCount: true } });
    if (call === null) throw callErrors.UNKNOWN({ callId });
    const entries = await readEntries(tx, { tenantId, callId, from: from.position, limit: pageSize });
    const turns = await readTurns(tx, { tenantId, callId, after: from.turn });
    return { hasEnded: call.status === 'ended', entryCount: call.entryCount, entries, turns };
  });
}

function* arrange({ entries, turns }: Page, from: Place): Generator<Seen> {
  let place = from;
  for (const entry of entries) {
    place = { ...place, position: entry.position + 1 };
    yield { place, watched: { type: 'entry', ...entry } };
  }
  for (const turn of turns) {
    place = { ...place, turn: turn.turn };
    yield { place, watched: { type: 'turn', turn } };
  }
}
