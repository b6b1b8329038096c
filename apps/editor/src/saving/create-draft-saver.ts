import type { Flow } from '@callwright/flow-schema';
import type { Clock } from '@callwright/foundation/clock';
import { createDraftSender, type DraftSenderOptions, type Sent } from './create-draft-sender.ts';

/** How it stands with what was edited. After a conflict nothing is sent any more. */
export type SavingState = Sent | { readonly type: 'saving' };

/** Keeps the draft on the server as it is here. */
export interface DraftSaver {
  readonly read: () => SavingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The revision of what the server has. */
  readonly revision: () => number;
  readonly change: (draft: Flow) => void;
  /** Saves at once. Resolves to whether everything is saved. */
  readonly flush: () => Promise<boolean>;
}

export interface DraftSaverOptions extends DraftSenderOptions {
  readonly draft: Flow;
  readonly clock: Clock;
}

const pauseMs = 400;
const firstRetryMs = 1_000;
const lastRetryMs = 15_000;

export function createDraftSaver(options: DraftSaverOptions): DraftSaver {
  const { clock, draft } = options;
  const { revision, send } = createDraftSender(options);
  let [saved, wanted] = [draft, draft];
  let state: SavingState = { type: 'saved' };
  let isWorking = false;
  let hurry = new AbortController();
  const listeners = new Set<() => void>();
  const waiting = new Set<(sent: Sent) => void>();

  const become = (next: SavingState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const work = async () => {
    isWorking = true;
    for (let failures = 0; wanted !== saved; ) {
      if (failures === 0) become({ type: 'saving' });
      // A rejection says that somebody is in a hurry.
      await clock.sleep(waitMs(failures), hurry.signal).catch(() => undefined);
      hurry = new AbortController();
      const sending = wanted;
      const sent = await send(sending);
      failures = sent.type === 'failed' ? failures + 1 : 0;
      if (sent.type === 'saved') saved = sending;
      if (sent.type !== 'saved' || wanted === saved) become(sent);
      for (const resolve of waiting) resolve(sent);
      waiting.clear();
      // Only another draft can be better than one that was refused.
      if (sent.type === 'conflict' || (sent.type === 'refused' && wanted === sending)) break;
    }
    isWorking = false;
  };
  const start = () => {
    if (!isWorking && wanted !== saved && state.type !== 'conflict') void work();
  };

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    revision,
    change: (next) => {
      wanted = next;
      start();
    },
    flush: async () => {
      while (wanted !== saved && state.type !== 'conflict') {
        const { promise, resolve } = Promise.withResolvers<Sent>();
        waiting.add(resolve);
        hurry.abort();
        start();
        if ((await promise).type !== 'saved') return false;
      }
      return wanted === saved;
    },
  };
}

function waitMs(failures: number): number {
  return failures === 0 ? pauseMs : Math.min(firstRetryMs * 2 ** (failures - 1), lastRetryMs);
}
