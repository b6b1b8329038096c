import { readCallers } from '@callwright/embedded-speech/testing/callers';
import type { Caller } from '@callwright/emulators/twilio';
import type { Clock } from '@callwright/foundation/clock';
import type { Sound } from '@callwright/media-stream/wav';

/** What our callers say, from the fixtures of telephone recordings. */
export function utterance(name: string): Sound {
  const found = readCallers().find((caller) => caller.name === name);
  if (found === undefined) throw new Error(`There is no caller "${name}" among the fixtures.`);
  return { samples: found.samples, sampleRate: 8_000 };
}

/** Louder than the noise of a coder, softer than any voice. */
const audible = 500;
const pollMs = 50;

/** Somebody at a telephone who listens before speaking. */
export interface Person {
  /** Resolves when something new was said, and then nothing for a while. */
  isAsked(): Promise<void>;
  /** Resolves when the voice is heard at all. */
  hearsVoice(): Promise<void>;
  /** The moment of the last audible sample before this one (or so far), since the call began. */
  lastHeardMs(beforeMs?: number): number;
  nowMs(): number;
}

export function createPerson(caller: Caller, clock: Clock, { pauseMs = 1_000, withinMs = 30_000 } = {}): Person {
  const beganMs = clock.elapsedMs();
  let answeredMs = -1;
  const until = async (happened: () => boolean, what: string) => {
    for (let waitedMs = 0; !happened(); waitedMs += pollMs) {
      if (waitedMs > withinMs) throw new Error(`Within ${withinMs} ms, ${what}. The call: ${JSON.stringify(caller.events.past)}`);
      if (caller.status() === 'completed')
        throw new Error(`The call ended before ${what}. The call: ${JSON.stringify(caller.events.past)}`);
      await clock.sleep(pollMs);
    }
  };
  const lastHeardMs = (beforeMs = Number.POSITIVE_INFINITY) => lastAudibleMs(caller, beforeMs);
  const nowMs = () => clock.elapsedMs() - beganMs;
  return {
    lastHeardMs,
    nowMs,
    hearsVoice: () => until(() => lastHeardMs() > answeredMs, 'nothing was heard'),
    isAsked: async () => {
      const isQuiet = () => lastHeardMs() > answeredMs && nowMs() - lastHeardMs() > pauseMs;
      await until(isQuiet, 'no question came to its end');
      answeredMs = lastHeardMs();
    },
  };
}

/** When a recording is heard first: it begins with some silence. */
export function firstAudibleMs({ samples, sampleRate }: Sound): number {
  return (samples.findIndex((sample) => Math.abs(sample) > audible) * 1_000) / sampleRate;
}

function lastAudibleMs(caller: Caller, beforeMs: number): number {
  const last = caller
    .heard()
    .filter(({ atMs }) => atMs < beforeMs)
    .map(({ atMs, samples }) => ({
      atMs,
      index: samples.subarray(0, (beforeMs - atMs) * 8).findLastIndex((sample) => Math.abs(sample) > audible),
    }))
    .findLast(({ index }) => index >= 0);
  return last === undefined ? -1 : last.atMs + last.index / 8;
}
