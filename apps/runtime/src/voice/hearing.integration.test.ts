import { createSpeech, type Speech } from '@callwright/embedded-speech/speech';
import { type Caller, readCallers } from '@callwright/embedded-speech/testing/callers';
import { wordErrorRate } from '@callwright/embedded-speech/testing/word-error-rate';
import type { EffectId } from '@callwright/flow-schema';
import { createSystemClock, createTestClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedSpeechToText } from '../providers/speech-to-text/embedded-speech-to-text.ts';
import type { HeardEvent } from './heard-event.ts';
import { createHearing } from './hearing.ts';
import { sendFrames } from './testing/send-frames.ts';

let speech: Speech;
beforeAll(async () => {
  speech = await createSpeech({ clock: createSystemClock() });
});
afterAll(() => speech.close());

const silence = (ms: number) => new Int16Array(ms * 8);

interface Told {
  readonly atMs: number;
  readonly event: HeardEvent;
}

/** While we speak: what the caller says is an interruption. */
async function hear({ samples }: Caller): Promise<readonly Told[]> {
  const clock = createTestClock();
  const told: Told[] = [];
  const hearing = createHearing({
    clock,
    voice: speech.voiceActivity.open(),
    speechToText: createEmbeddedSpeechToText(speech),
    onTurn: (event) => told.push({ atMs: clock.elapsedMs(), event }),
    log: createLogger({ name: 'test', level: 'silent' }),
  });
  hearing.weSpeak(true);
  hearing.listen({ effect: 'fx_1' as EffectId, expectation: { type: 'text' }, patienceMs: 10_000 });
  await sendFrames(samples, { clock, hearing });
  await sendFrames(silence(1_500), { clock, hearing });
  await hearing.close();
  return told;
}

/** The first 5 ms that are louder than a hundredth of the loudest: 40 dB below it, where a voice rises out of the line's own silence. */
function voiceFromMs({ samples }: Caller): number {
  const stretch = 40;
  const loudness = Array.from({ length: Math.floor(samples.length / stretch) }, (_, index) =>
    samples.subarray(index * stretch, (index + 1) * stretch).reduce((sum, sample) => sum + sample * sample, 0),
  );
  const loudest = Math.max(...loudness);
  return loudness.findIndex((sum) => sum > loudest / 10_000) * 5;
}

describe('hearing, with the models that come along', () => {
  const callers = readCallers();
  const turns = new Map<Caller, readonly Told[]>();
  beforeAll(async () => {
    for (const caller of callers) turns.set(caller, await hear(caller));
  });
  const toldOf = (caller: Caller) => turns.get(caller) ?? [];

  it.each(callers)('hears one turn of $name', (caller) => {
    expect(toldOf(caller).map(({ event }) => event.type)).toEqual(['caller.started-speaking', 'caller.spoke']);
  });

  it('hears the words of most', () => {
    const pairs = callers.map((caller) => {
      const event = toldOf(caller).at(-1)?.event;
      return { said: caller.words, heard: event?.type === 'caller.spoke' ? event.words : '' };
    });
    expect(wordErrorRate(pairs)).toBeLessThan(0.3);
  });

  it('ends a turn within a second of its last sound', () => {
    for (const caller of callers) {
      const spoke = toldOf(caller).at(-1);
      if (spoke?.event.type === 'caller.spoke') expect(spoke.atMs - spoke.event.turn.speechEndMs, caller.name).toBeLessThan(1_000);
    }
  });

  it('knows of an interruption within 200 ms of its first sound', () => {
    const latencies = callers.map((caller) => ({
      name: caller.name,
      ms: (toldOf(caller)[0]?.atMs ?? Number.POSITIVE_INFINITY) - voiceFromMs(caller),
    }));
    process.stdout.write(
      `from first sound to caller.started-speaking, in ms: ${latencies.map(({ name, ms }) => `${name} ${ms}`).join(', ')}\n`,
    );
    expect(latencies.filter(({ ms }) => ms > 200)).toEqual([]);
  });
});
