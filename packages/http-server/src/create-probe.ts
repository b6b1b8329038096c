import type { Clock } from '@callwright/foundation/clock';

/** What one look at a part found out. `silent` is no answer within the bound, `failed` an answer that is none. */
export interface ProbeResult {
  readonly outcome: 'up' | 'silent' | 'failed';
  readonly latencyMs: number;
}

export type Probe = () => Promise<ProbeResult>;

export interface ProbeOptions {
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** Resolves when the part is well. It should give up when the signal aborts; if it does not, nobody asks a second time meanwhile. */
  readonly ask: (signal: AbortSignal) => Promise<void>;
}

/** A question with a bounded answer. Whoever asks while a question is open shares it, so that many watchers cost as much as one. */
export function createProbe({ clock, timeoutMs, ask }: ProbeOptions): Probe {
  let open: OpenQuestion | undefined;

  const openQuestion = (): OpenQuestion => {
    const giveUp = new AbortController();
    const answered = outcomeOf(() => ask(giveUp.signal)).finally(() => {
      open = undefined;
    });
    return { startedMs: clock.elapsedMs(), answered, giveUp };
  };

  return async () => {
    open ??= openQuestion();
    const { startedMs, answered, giveUp } = open;
    const answeredInTime = new AbortController();
    const tooLate = clock.sleep(timeoutMs, answeredInTime.signal).then(
      () => 'silent' as const,
      () => 'silent' as const,
    );
    const outcome = await Promise.race([answered, tooLate]);
    answeredInTime.abort();
    giveUp.abort();
    return { outcome, latencyMs: Math.round(clock.elapsedMs() - startedMs) };
  };
}

interface OpenQuestion {
  readonly startedMs: number;
  readonly answered: Promise<'up' | 'failed'>;
  readonly giveUp: AbortController;
}

async function outcomeOf(ask: () => Promise<void>): Promise<'up' | 'failed'> {
  try {
    await ask();
    return 'up';
  } catch {
    // Being told that a part is down is what this question is for; the caller reports it.
    return 'failed';
  }
}
