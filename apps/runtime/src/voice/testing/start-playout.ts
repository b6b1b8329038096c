import type { EffectId } from '@callwright/flow-schema';
import { createTestClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import {
  createFakeTextToSpeech,
  type FakeVoice,
  fakeSample,
  fakeWordMs,
} from '../../providers/text-to-speech/testing/fake-text-to-speech.ts';
import type { TextToSpeech } from '../../providers/text-to-speech/text-to-speech.ts';
import type { Line } from '../line.ts';
import { createPlayout, type FirstMoment, type Playout } from '../playout.ts';
import type { SpeechEvent } from '../speech-event.ts';
import { createFakeLine, type FakeLineParts } from './fake-line.ts';

export interface Stage extends Omit<FakeVoice, 'clock'>, Pick<FakeLineParts, 'markMs' | 'loses'> {
  readonly textToSpeech?: TextToSpeech;
}

/** A playout with a fake voice and a fake line, on a clock that stands still. */
export function startPlayout({ markMs = 0, loses, textToSpeech, ...voice }: Stage = {}) {
  const clock = createTestClock();
  const told: { readonly atMs: number; readonly event: SpeechEvent }[] = [];
  const speaking: (readonly [atMs: number, isSpeaking: boolean])[] = [];
  const firsts: FirstMoment[] = [];
  const line = createFakeLine({ clock, markMs, markPassed: (name) => passed(name), ...(loses && { loses }) });
  const ahead = countAhead(line);
  const playout: Playout = createPlayout({
    clock,
    line: ahead.line,
    textToSpeech: textToSpeech ?? createFakeTextToSpeech({ clock, ...voice }),
    onSpeech: (event) => told.push({ atMs: clock.elapsedMs(), event }),
    onSpeaking: (isSpeaking) => speaking.push([clock.elapsedMs(), isSpeaking]),
    onFirst: (moment) => firsts.push(moment),
    log: createLogger({ name: 'test', level: 'silent' }),
  });
  const passed = (name: string) => {
    ahead.passed(name);
    playout.markPassed(name);
  };
  return { clock, line, playout, told, speaking, firsts, mostAheadMs: ahead.mostMs, events: () => told.map(({ event }) => event) };
}

/** So many words: the fake voice says each in 200 ms. */
export const counting = (words: number) => Array.from({ length: words }, (_, index) => `w${index + 1}`).join(' ');

/** What the fake voice says of so many words. */
export const samplesOf = (words: number) => Array.from({ length: words * fakeWordMs * 8 }, (_, place) => fakeSample(place));

export const fx = (number: number) => `fx_${number}` as EffectId;

/** How much was ever sent after the last mark that came back, by a count of its own. It grows when something is sent, and only then. */
function countAhead(line: Line) {
  let [sentMs, confirmedMs, mostMs] = [0, 0, 0];
  let marks = new Map<string, number>();
  return {
    mostMs: () => mostMs,
    passed: (name: string) => {
      confirmedMs = Math.max(confirmedMs, marks.get(name) ?? 0);
    },
    line: {
      play: (samples) => {
        sentMs += samples.length / 8;
        mostMs = Math.max(mostMs, sentMs - confirmedMs);
        line.play(samples);
      },
      mark: (name) => {
        marks.set(name, sentMs);
        line.mark(name);
      },
      clear: () => {
        [sentMs, confirmedMs, marks] = [0, 0, new Map()];
        line.clear();
      },
    } satisfies Line,
  };
}
