import type { Clock } from '@callwright/foundation/clock';
import type { Line } from '../line.ts';

/** A carrier that plays in real time, and gives marks back. */
export interface FakeLine extends Line {
  /** Everything that was heard until now, with the moment when each stretch without a gap began. */
  heard(): readonly HeardStretch[];
  /** How much was sent that has not been heard. */
  queuedMs(): number;
  readonly clears: number;
}

export interface HeardStretch {
  readonly atMs: number;
  readonly samples: readonly number[];
}

export interface FakeLineParts {
  readonly clock: Clock;
  markPassed(name: string): void;
  /** How long a mark takes back to us. */
  readonly markMs?: number;
  /** Marks are lost. */
  readonly loses?: (name: string) => boolean;
}

const samplesPerMs = 8;

export function createFakeLine({ clock, markPassed, markMs = 0, loses = () => false }: FakeLineParts): FakeLine {
  const played: { readonly atMs: number; samples: Int16Array }[] = [];
  let endsAtMs = 0;
  let cleared = new AbortController();
  let clears = 0;
  const now = () => clock.elapsedMs();
  const heardOf = ({ atMs, samples }: { readonly atMs: number; readonly samples: Int16Array }) =>
    samples.subarray(0, Math.max(0, Math.floor((now() - atMs) * samplesPerMs)));

  return {
    play: (samples) => {
      const atMs = Math.max(endsAtMs, now());
      played.push({ atMs, samples });
      endsAtMs = atMs + samples.length / samplesPerMs;
    },
    mark: (name) => {
      if (loses(name)) return;
      const { signal } = cleared;
      const giveBack = () => clock.sleep(markMs).then(() => markPassed(name));
      // Whether it was heard or dropped: the mark comes back, and does not tell.
      void clock.sleep(Math.max(0, endsAtMs - now()), signal).then(giveBack, giveBack);
    },
    clear: () => {
      clears += 1;
      for (const piece of played) piece.samples = heardOf(piece).slice();
      endsAtMs = now();
      cleared.abort();
      cleared = new AbortController();
    },
    heard: () => {
      const stretches: { readonly atMs: number; readonly samples: number[] }[] = [];
      for (const piece of played) {
        const heard = heardOf(piece);
        const last = stretches.at(-1);
        if (heard.length === 0) continue;
        if (last !== undefined && last.atMs + last.samples.length / samplesPerMs === piece.atMs) last.samples.push(...heard);
        else stretches.push({ atMs: piece.atMs, samples: [...heard] });
      }
      return stretches;
    },
    queuedMs: () => Math.max(0, endsAtMs - now()),
    get clears() {
      return clears;
    },
  };
}
