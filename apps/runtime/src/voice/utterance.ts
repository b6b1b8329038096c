import type { EffectId } from '@callwright/flow-schema';
import type { Clock } from '@callwright/foundation/clock';
import type { SpokenClause, TextToSpeech } from '../providers/text-to-speech/text-to-speech.ts';
import { frameSamples, samplesPerMs, synthesisAheadMs, synthesisLimitMs } from './playout-rules.ts';
import { createSpeechSound } from './speech-sound.ts';
import { voiceErrors } from './voice-errors.ts';

/** One text on its way to the caller: how much of it was made, sent and heard. */
export interface Utterance {
  /** None: it was interjected. */
  readonly effect: EffectId | undefined;
  readonly isPaused: boolean;
  /** No more sound will be made of it. */
  readonly isMade: boolean;
  readonly isAllSent: boolean;
  readonly isAllHeard: boolean;
  /** Nothing of it can be heard, ever. */
  readonly isEmpty: boolean;
  readonly wantsMore: boolean;
  readonly wasHeard: boolean;
  /** When its first sound was taken to be sent, on the clock. */
  readonly firstAudioMs: number | undefined;
  /** Why not all of it could be made. */
  readonly failure: unknown;
  /** Makes the next clause. Never rejects: a failure is what it is made of. */
  makeMore(): Promise<void>;
  /** The next sound to send, in whole frames; undefined when there is none now, or when it is too little to be worth it yet. */
  take(most: { readonly ms: number; readonly mayWait: boolean }): Chunk | undefined;
  confirm(samples: number): void;
  /** What was sent and not heard has to be sent again. */
  rewind(): void;
  pause(): void;
  goOn(): void;
  heard(): string;
  /** Ends the making of it. */
  drop(): void;
}

export interface Chunk {
  /** Filled up with silence to whole frames. */
  readonly padded: Int16Array;
  readonly samples: number;
}

export interface UtteranceParts {
  readonly effect: EffectId | undefined;
  readonly text: string;
  readonly textToSpeech: TextToSpeech;
  readonly clock: Clock;
}

export function createUtterance({ effect, text, textToSpeech, clock }: UtteranceParts): Utterance {
  const sound = createSpeechSound();
  const ended = new AbortController();
  const clauses = textToSpeech.synthesize({ text }, ended.signal)[Symbol.asyncIterator]();
  let [isMaking, isMade, isPaused] = [false, false, false];
  let failure: unknown;
  let firstAudioMs: number | undefined;
  let [sent, confirmed] = [0, 0];
  /** The furthest that was heard: after a step back, some of it is heard twice. */
  let heard = 0;

  return {
    effect,
    get isPaused() {
      return isPaused;
    },
    get isMade() {
      return isMade;
    },
    get isAllSent() {
      return isMade && sent === sound.length;
    },
    get isAllHeard() {
      return isMade && confirmed === sound.length;
    },
    get isEmpty() {
      return isMade && sound.length === 0;
    },
    get wantsMore() {
      return !isMade && !isMaking && sound.length - sent < synthesisAheadMs * samplesPerMs;
    },
    get wasHeard() {
      return heard > 0;
    },
    get firstAudioMs() {
      return firstAudioMs;
    },
    get failure() {
      return failure;
    },
    makeMore: async () => {
      isMaking = true;
      try {
        const next = await withinLimit(clauses.next(), clock, ended.signal);
        if (next.done === true) isMade = true;
        else sound.add(next.value);
      } catch (error) {
        isMade = true;
        failure = error;
        ended.abort();
      }
      isMaking = false;
    },
    take: ({ ms, mayWait }) => {
      const [wanted, available] = [ms * samplesPerMs, sound.length - sent];
      if (available < wanted && mayWait && !isMade) return undefined;
      const samples = available >= wanted ? wanted : isMade ? available : available - (available % frameSamples);
      if (samples <= 0) return undefined;
      const padded = new Int16Array(Math.ceil(samples / frameSamples) * frameSamples);
      padded.set(sound.slice(sent, sent + samples));
      sent += samples;
      firstAudioMs ??= clock.elapsedMs();
      return { padded, samples };
    },
    confirm: (samples) => {
      confirmed += samples;
      heard = Math.max(heard, confirmed);
    },
    rewind: () => {
      sent = confirmed;
    },
    pause: () => {
      isPaused = true;
    },
    goOn: () => {
      isPaused = false;
      confirmed = sound.quietPlaceBefore(confirmed);
      sent = confirmed;
    },
    heard: () => sound.textUntil(heard),
    drop: () => {
      isMade = true;
      ended.abort();
    },
  };
}

type Made = IteratorResult<SpokenClause>;

/** Also for a provider that does not care about its signal. */
async function withinLimit(clause: Promise<Made>, clock: Clock, signal: AbortSignal): Promise<Made> {
  const arrived = new AbortController();
  const tooLate = clock.sleep(synthesisLimitMs, AbortSignal.any([signal, arrived.signal])).then(() => {
    throw voiceErrors.SYNTHESIS_TOO_SLOW({ limitMs: synthesisLimitMs });
  });
  // Only the first of the two counts; the other may end as it likes.
  clause.catch(() => {});
  tooLate.catch(() => {});
  try {
    return await Promise.race([clause, tooLate]);
  } finally {
    arrived.abort();
  }
}
