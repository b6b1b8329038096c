import type { EndReason } from '@callwright/flow-schema';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import { inTime } from '../in-time.ts';
import type { CallLine, LineEnd } from './call-line.ts';
import type { Mailbox } from './mailbox.ts';
import type { PendingEffects } from './pending-effects.ts';
import type { TraceWriter } from './trace-writer.ts';
import type { Voice } from './voice.ts';

/** How a session was over. After the last four the call may go on elsewhere, or already does. */
export type SessionEnd = EndReason | 'ended-by-workspace' | 'broken' | 'lost' | 'moved' | 'superseded';

/** The end of a session: it comes once, and the first reason stands. */
export interface Ending {
  begin(how: SessionEnd): void;
  /** The same once everything that is being said was heard. */
  afterLastWords(how: SessionEnd): void;
  /** Nobody hears us any more: there is nothing to wait for. */
  lineIsGone(): void;
  hasBegun(): boolean;
  readonly ended: Promise<SessionEnd>;
  readonly stored: Promise<void>;
}

export interface EndingParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly voice: Voice;
  readonly trace: Pick<TraceWriter, 'acknowledged' | 'end' | 'close'>;
  readonly line: CallLine;
  readonly mailbox: Pick<Mailbox<never>, 'close'>;
  readonly pending: Pick<PendingEffects, 'endAll'>;
}

/** What a provider is still writing down is not waited for longer. */
const earsMs = 1_000;
/** A carrier that never tells that the last words were heard must not keep the call. */
const lastWordsMs = 20_000;
/** The carrier asks the api what comes next as soon as the line is closed: by then it should know that the call is over. */
const storedWithinMs = 3_000;

export function createEnding({ clock, log, voice, trace, line, mailbox, pending }: EndingParts): Ending {
  const ended = Promise.withResolvers<SessionEnd>();
  const stored = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  let how: SessionEnd | undefined;

  const closeDown = async (end: SessionEnd, lastWords: Promise<void>) => {
    mailbox.close();
    pending.endAll();
    await inTime(clock, earsMs, voice.hearing.close());
    await inTime(clock, lastWordsMs, Promise.race([lastWords, gone.promise]));
    voice.playout.close();
    if (end !== 'superseded')
      await inTime(
        clock,
        storedWithinMs,
        trace.acknowledged(trace.end()).catch(() => undefined),
      );
    line.end(lineEndOf[end]);
    ended.resolve(end);
    log.info({ how: end }, 'the session is over');
    await trace.close();
  };
  const begin = (end: SessionEnd, lastWords: () => Promise<void>) => {
    if (how !== undefined) return;
    how = end;
    closeDown(end, lastWords())
      .catch((error: unknown) => {
        log.error({ err: error }, 'a session could not be closed in order');
        line.end(lineEndOf[end]);
        ended.resolve(end);
      })
      .finally(() => stored.resolve());
  };

  return {
    begin: (end) => begin(end, () => Promise.resolve()),
    afterLastWords: (end) => begin(end, voice.playout.drained),
    lineIsGone: () => gone.resolve(),
    hasBegun: () => how !== undefined,
    ended: ended.promise,
    stored: stored.promise,
  };
}

const moved = { type: 'moved' } as const satisfies LineEnd;

const lineEndOf = {
  'flow-ended': { type: 'ended', reason: 'flow-ended' },
  transferred: { type: 'ended', reason: 'transferred' },
  'caller-hung-up': { type: 'ended', reason: 'caller-hung-up' },
  'ran-too-long': { type: 'ended', reason: 'ran-too-long' },
  stuck: { type: 'ended', reason: 'stuck' },
  'ended-by-workspace': { type: 'ended', reason: 'ended-by-workspace' },
  broken: { type: 'ended', reason: 'stuck' },
  lost: moved,
  moved,
  superseded: moved,
} as const satisfies Record<SessionEnd, LineEnd>;
