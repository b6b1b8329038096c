import { createSpeech, type Speech } from '@callwright/embedded-speech/speech';
import { wordErrorRate } from '@callwright/embedded-speech/testing/word-error-rate';
import { createSystemClock } from '@callwright/foundation/clock';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEmbeddedTextToSpeech } from '../providers/text-to-speech/embedded-text-to-speech.ts';
import { fx, startPlayout } from './testing/start-playout.ts';

let speech: Speech;
beforeAll(async () => {
  speech = await createSpeech({ clock: createSystemClock() });
});
afterAll(() => speech.close());

it('says with the voices that come along what the embedded ears can hear, in lockstep with a clock that stands still', async () => {
  const text = 'Sure, one moment please. Your appointment is on Tuesday, at half past nine.';
  const { playout, clock, line, told } = startPlayout({ textToSpeech: createEmbeddedTextToSpeech(speech) });
  playout.speak(fx(1), text);
  await playout.idle();
  for (let ms = 0; ms < 10_000; ms += 20) {
    await clock.advance(20);
    await playout.idle();
  }
  expect(told.map(({ event }) => event)).toEqual([{ type: 'speech.finished', effect: fx(1), heard: text }]);
  const [stretch, ...others] = line.heard();
  expect([stretch?.atMs, others]).toEqual([0, []]);
  const samples = Int16Array.from(stretch?.samples ?? []);
  const { text: heard } = await speech.transcribe({ samples, sampleRate: 8_000 }, new AbortController().signal);
  expect(wordErrorRate([{ said: text, heard }])).toBeLessThan(0.3);
});
