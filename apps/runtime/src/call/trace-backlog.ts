import type { TraceEntry } from '@callwright/flow-schema';
import type { TurnLatency } from '@callwright/internal-protocol/operations';

/** What of a trace is not stored yet. */
export interface TraceBacklog {
  /** Entries that stay together. False when there are too many already, and nothing was added. */
  add(entries: readonly TraceEntry[]): boolean;
  addTurn(turn: TurnLatency): void;
  /** The oldest that may go in one message; the same again until they are committed. */
  batch(): { readonly from: number; readonly entries: readonly TraceEntry[]; readonly turns: readonly TurnLatency[] };
  commit(position: number, turns: number): void;
  acknowledged(position: number): Promise<void>;
  giveUp(reason: unknown): void;
  end(): number;
  size(): number;
  isEmpty(): boolean;
}

/** The most that the api takes at once. */
const batchEntries = 500;
const batchTurns = 100;
/** Some megabytes at most, for a call whose api is away. */
const mostEntries = 5_000;

interface Waiter {
  readonly position: number;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** `from`: how many entries are stored already. */
export function createTraceBacklog(from: number): TraceBacklog {
  let committed = from;
  let groups: (readonly TraceEntry[])[] = [];
  let turns: TurnLatency[] = [];
  let waiters: Waiter[] = [];
  const size = () => groups.reduce((sum, { length }) => sum + length, 0);
  const end = () => committed + size();

  return {
    end,
    size,
    isEmpty: () => groups.length === 0 && turns.length === 0,
    add: (entries) => {
      if (size() + entries.length > mostEntries) return false;
      groups.push(entries);
      return true;
    },
    addTurn: (turn) => {
      turns.push(turn);
    },
    batch: () => {
      const entries: TraceEntry[] = [];
      for (const group of groups) {
        // A group of its own size goes alone: whether it is too large is for the api to say.
        if (entries.length > 0 && entries.length + group.length > batchEntries) break;
        entries.push(...group);
      }
      return { from: committed, entries, turns: turns.slice(0, batchTurns) };
    },
    commit: (position, storedTurns) => {
      for (let next = groups[0]; next !== undefined && committed + next.length <= position; next = groups[0]) {
        committed += next.length;
        groups.shift();
      }
      turns = turns.slice(storedTurns);
      for (const waiter of waiters) if (waiter.position <= committed) waiter.resolve();
      waiters = waiters.filter((waiter) => waiter.position > committed);
    },
    acknowledged: (position) => {
      if (position <= committed) return Promise.resolve();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      waiters.push({ position, resolve, reject });
      return promise;
    },
    giveUp: (reason) => {
      groups = [];
      turns = [];
      for (const waiter of waiters) waiter.reject(reason);
      waiters = [];
    },
  };
}
