import { type Call, tell } from './call.ts';
import type { Carrier } from './carrier.ts';
import type { AppMessage } from './parse-app-message.ts';

/** Plays what the app sends, in real time, and gives its marks back when they are due. */
export interface Player {
  take(message: AppMessage): void;
  /** The stream is over: what was not played is dropped. */
  stop(): { readonly droppedMs: number };
}

export function createPlayer({ call, carrier, giveBack }: PlayerPlan): Player {
  const { clock, knobs } = carrier;
  const { playout } = call;
  let isPlaying = false;
  let timer: AbortController | undefined;
  const now = () => clock.elapsedMs();

  const endPlaying = () => {
    if (isPlaying) tell(call, clock, { type: 'heard-audio-ended' });
    isPlaying = false;
  };
  const giveMarkBack = (name: string) => {
    tell(call, clock, { type: 'mark', name });
    giveBack(name);
  };
  const catchUp = () => {
    for (const { name } of playout.takeDue(now())) giveMarkBack(name);
    if (playout.endsAtMs() <= now()) endPlaying();
    wait();
  };
  const wait = () => {
    timer?.abort();
    const dueMs = Math.min(playout.nextDueMs() ?? Number.POSITIVE_INFINITY, isPlaying ? playout.endsAtMs() : Number.POSITIVE_INFINITY);
    if (dueMs === Number.POSITIVE_INFINITY) return;
    timer = new AbortController();
    clock.sleep(Math.max(0, dueMs - now()), timer.signal).then(catchUp, () => undefined);
  };

  const takers: { readonly [Type in AppMessage['type']]: (message: Extract<AppMessage, { type: Type }>) => void } = {
    media: ({ muLaw }) => {
      const waitingMs = Math.max(0, playout.endsAtMs() - now());
      if (waitingMs + muLaw.length / 8 > knobs.playbackCapMs) {
        tell(call, clock, {
          type: 'warning',
          code: 31930,
          message: `More than ${knobs.playbackCapMs} ms are queued. The rest is dropped.`,
        });
        return;
      }
      playout.queue(muLaw, now());
      if (!isPlaying && muLaw.length > 0) {
        isPlaying = true;
        tell(call, clock, { type: 'heard-audio-started' });
      }
      wait();
    },
    mark: ({ name }) => {
      const isIdle = playout.endsAtMs() <= now() && playout.nextDueMs() === undefined;
      if (isIdle && knobs.idleMark === 'is-lost') return;
      playout.mark(name, now());
      catchUp();
    },
    clear: () => {
      const cleared = playout.clear(now());
      tell(call, clock, { type: 'cleared', ...cleared });
      endPlaying();
      for (const name of cleared.marks) giveMarkBack(name);
      wait();
    },
  };

  return {
    take: (message) => {
      // One row for each type, and each row takes that type: the type checker cannot see both at once.
      const taker = takers[message.type] as (message: AppMessage) => void;
      taker(message);
    },
    stop: () => {
      timer?.abort();
      const { droppedMs } = playout.clear(now());
      endPlaying();
      return { droppedMs };
    },
  };
}

interface PlayerPlan {
  readonly call: Call;
  readonly carrier: Carrier;
  readonly giveBack: (mark: string) => void;
}
