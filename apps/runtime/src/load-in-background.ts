import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import { inTime, late } from './in-time.ts';
import { runtimeErrors } from './runtime-errors.ts';

/** `failed`: the last attempt did; another is made. */
export type LoadState = 'loading' | 'ready' | 'failed';

/** A part of the runtime that takes a while to be there. */
export interface Loading<Part> {
  state(): LoadState;
  /** The part, as soon as it is there; an AppError when it is not within `ms`. */
  within(ms: number): Promise<Part>;
  /** Closes what was loaded; what is still being loaded is closed when it is there, and not waited for. */
  close(): Promise<void>;
  /** Resolves when nothing is being loaded any more: it is there, or it was closed. */
  readonly settled: Promise<void>;
}

export interface LoadOptions<Part> {
  /** As it stands in sentences: "The plugin sandbox". */
  readonly name: string;
  readonly clock: Clock;
  readonly log: Logger;
  load(): Promise<Part>;
  close(part: Part): Promise<void>;
}

const pausesMs = [1_000, 5_000, 30_000] as const;

/** Begins to load, and returns at once; what fails is tried again, for as long as the program runs. */
export function loadInBackground<Part>({ name, clock, log, load, close }: LoadOptions<Part>): Loading<Part> {
  const ready = Promise.withResolvers<Part>();
  const closing = new AbortController();
  let state: LoadState = 'loading';

  const loadUntilThere = async (): Promise<void> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const part = await load();
        if (closing.signal.aborted) return await close(part);
        state = 'ready';
        return ready.resolve(part);
      } catch (error) {
        state = 'failed';
        log.error({ err: error, part: name }, 'a part could not be loaded');
      }
      await clock.sleep(pausesMs[Math.min(attempt, pausesMs.length - 1)] ?? 0, closing.signal).catch(() => undefined);
      if (closing.signal.aborted) return;
    }
  };
  const settled = loadUntilThere();

  return {
    state: () => state,
    within: async (ms) => {
      const part = await inTime(clock, ms, ready.promise);
      if (part === late) throw runtimeErrors.PART_NOT_READY({ part: name, waitedMs: ms });
      return part;
    },
    close: async () => {
      closing.abort();
      if (state === 'ready') await close(await ready.promise);
    },
    settled,
  };
}
