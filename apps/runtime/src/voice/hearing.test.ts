import type { VoiceActivityStream } from '@callwright/embedded-speech/voice-activity';
import type { EffectId } from '@callwright/flow-schema';
import { createTestClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import { describe, expect, it } from 'vitest';
import type { SpeechToText } from '../providers/speech-to-text/speech-to-text.ts';
import { createFakeSpeechToText, type FakeEars, fakeSpeech } from '../providers/speech-to-text/testing/fake-speech-to-text.ts';
import type { HeardEvent } from './heard-event.ts';
import { createHearing, type Hearing } from './hearing.ts';
import { createFakeVoiceActivity } from './testing/fake-voice-activity.ts';
import { sendFrames } from './testing/send-frames.ts';

const effect = 'fx_1' as EffectId;

interface Ears extends FakeEars {
  readonly voice?: VoiceActivityStream;
  readonly speechToText?: SpeechToText;
  readonly onTurn?: (event: HeardEvent, hearing: Hearing) => void;
}

function startHearing({ voice = createFakeVoiceActivity(), speechToText, onTurn, ...ears }: Ears = {}) {
  const clock = createTestClock();
  const told: { readonly atMs: number; readonly event: HeardEvent }[] = [];
  const logged: string[] = [];
  const hearing: Hearing = createHearing({
    clock,
    voice,
    speechToText: speechToText ?? createFakeSpeechToText({ ...ears, clock }),
    onTurn: (event) => {
      told.push({ atMs: clock.elapsedMs(), event });
      onTurn?.(event, hearing);
    },
    log: createLogger({ name: 'test', level: 'debug' }, { write: (line) => logged.push(JSON.parse(line).msg) }),
  });
  return {
    clock,
    hearing,
    told,
    logged,
    events: () => told.map(({ event }) => event.type),
    says: (words: string, ms = 640) => sendFrames(fakeSpeech(words, ms), { clock, hearing }),
    isSilent: (ms: number) => sendFrames(new Int16Array(ms * 8), { clock, hearing }),
  };
}

describe('hearing', () => {
  it('tells of a turn, from its beginning to its words', async () => {
    const { says, isSilent, told } = startHearing();
    await isSilent(320);
    await says('Hello there');
    await isSilent(1_000);
    // Windows of 32 ms end within frames of 20 ms: each is known when the frame has come in.
    expect(told).toEqual([
      { atMs: 400, event: { type: 'caller.started-speaking' } },
      { atMs: 1_680, event: { type: 'caller.spoke', words: 'Hello there', turn: { speechEndMs: 960, transcriptMs: 1_680 } } },
    ]);
  });

  it('keeps 300 ms before the voice, and no more, for the provider', async () => {
    const pushed: number[] = [];
    const fake = createFakeSpeechToText();
    const speechToText: SpeechToText = {
      open: () => {
        const call = fake.open();
        const openTurn = () => {
          const turn = call.openTurn();
          return { ...turn, push: (samples: Int16Array) => pushed.push(...samples) };
        };
        return { ...call, openTurn };
      },
    };
    const { says, isSilent } = startHearing({ speechToText });
    await isSilent(2_000);
    await says('Hello', 320);
    const before = pushed.findIndex((sample) => sample !== 0) / 8;
    expect(before).toBeGreaterThanOrEqual(300);
    expect(before).toBeLessThanOrEqual(340);
    expect(pushed.length / 8 - before).toBe(320);
  });

  it('waits for words that take long', async () => {
    const { says, told, hearing, clock } = startHearing({ transcriptMs: 1_000 });
    await says('Hello there');
    for (let ms = 0; ms < 2_000; ms += 20) {
      await clock.advance(20);
      hearing.push(new Int16Array(160));
    }
    expect(told.at(-1)?.event).toMatchObject({ type: 'caller.spoke', words: 'Hello there', turn: { speechEndMs: 640 } });
  });

  it('drops words that were asked for early, when the caller goes on', async () => {
    const { says, isSilent, told } = startHearing();
    await says('I would like');
    await isSilent(400);
    await says('an appointment');
    await isSilent(1_000);
    expect(told.at(-1)?.event).toMatchObject({ words: 'I would like an appointment' });
  });

  it('tells that the caller stays silent, by the clock', async () => {
    const { hearing, clock, told } = startHearing();
    hearing.listen({ effect, expectation: { type: 'text' }, patienceMs: 5_000 });
    await clock.advance(60_000);
    expect(told).toEqual([{ atMs: 5_000, event: { type: 'caller.stayed-silent', effect } }]);
  });

  it('does not tell so when nobody waits any more, or we speak', async () => {
    const { hearing, clock, told } = startHearing();
    hearing.listen({ effect, expectation: { type: 'text' }, patienceMs: 5_000 });
    hearing.weSpeak(true);
    await clock.advance(60_000);
    hearing.weSpeak(false);
    hearing.stopListening(effect);
    await clock.advance(60_000);
    expect(told).toEqual([]);
  });

  it('ends a turn on a line that died', async () => {
    const { says, clock, told } = startHearing();
    await says('Hello there');
    await clock.advance(2_000);
    expect(told.at(-1)).toMatchObject({ atMs: 2_140, event: { type: 'caller.spoke', words: 'Hello there' } });
  });

  it('takes typed words for a turn', async () => {
    const { hearing, events } = startHearing();
    hearing.typed('Hello');
    expect(events()).toEqual(['caller.started-speaking', 'caller.spoke']);
  });

  it('asks again when the provider fails, and says so in the log', async () => {
    const { says, isSilent, told, logged } = startHearing({ failures: 1 });
    await says('Hello there');
    await isSilent(1_000);
    expect(told.at(-1)?.event).toMatchObject({ words: 'Hello there' });
    expect(logged).toEqual(['a turn of the caller could not be written down']);
  });

  it('counts a turn as a false alarm when the provider keeps failing', async () => {
    const { says, isSilent, events } = startHearing({ failures: 2 });
    await says('Hello there');
    await isSilent(1_000);
    expect(events()).toEqual(['caller.started-speaking', 'caller.false-alarm']);
  });

  it('lets whoever takes an event answer at once', async () => {
    const { clock, hearing, events } = startHearing({
      onTurn: (event, ears) => {
        if (event.type === 'caller.stayed-silent') ears.listen({ effect, expectation: { type: 'text' }, patienceMs: 1_000 });
      },
    });
    hearing.listen({ effect, expectation: { type: 'text' }, patienceMs: 1_000 });
    await clock.advance(3_500);
    expect(events()).toEqual(['caller.stayed-silent', 'caller.stayed-silent', 'caller.stayed-silent']);
  });

  it('takes what is said now when voice activity is more than a second behind, and counts the rest', async () => {
    const gate = Promise.withResolvers<void>();
    const seen: number[] = [];
    const voice: VoiceActivityStream = {
      push: async (samples) => {
        await gate.promise;
        seen.push(samples[0] ?? 0);
        return [];
      },
    };
    const { hearing, logged } = startHearing({ voice });
    for (let frame = 1; frame <= 100; frame += 1) hearing.push(new Int16Array(160).fill(frame));
    gate.resolve();
    await hearing.idle();
    expect(seen).toEqual([1, ...Array.from({ length: 50 }, (_, index) => 51 + index)]);
    await hearing.close();
    expect(logged).toEqual(['frames of the caller were dropped: voice activity was behind']);
  });

  it('goes on when voice activity fails, and says so once', async () => {
    const working = createFakeVoiceActivity();
    let failures = 3;
    const voice: VoiceActivityStream = {
      push: (samples) => (failures-- > 0 ? Promise.reject(new Error('no memory')) : working.push(samples)),
    };
    const { says, isSilent, told, logged } = startHearing({ voice });
    await isSilent(60);
    await says('Hello there');
    await isSilent(1_000);
    expect(told.at(-1)?.event).toMatchObject({ words: 'Hello there' });
    expect(logged).toEqual(['sound of the caller was lost: it could not be taken in']);
  });

  it('tells nothing after it was closed, and leaves no timer behind', async () => {
    const { says, isSilent, hearing, clock, told } = startHearing();
    hearing.listen({ effect, expectation: { type: 'text' }, patienceMs: 1_000 });
    await says('Hello there');
    await isSilent(300);
    await hearing.close();
    told.length = 0;
    hearing.typed('Hello');
    hearing.listen({ effect, expectation: { type: 'text' }, patienceMs: 1_000 });
    await isSilent(3_000);
    expect([told, clock.sleeping]).toEqual([[], 0]);
  });

  it('closes while words are being waited for', async () => {
    const { says, hearing, clock, events } = startHearing({ transcriptMs: 10_000 });
    await says('Hello there');
    await clock.advance(1_500);
    await hearing.close();
    expect([events(), clock.sleeping]).toEqual([['caller.started-speaking'], 0]);
  });
});
