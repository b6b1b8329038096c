import type { Speech } from '@callwright/embedded-speech/speech';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScene } from '../testing/open-scene.ts';
import { loadSpeech, noSandbox } from '../testing/real-parts.ts';
import { greetingFlow } from '../testing/test-flows.ts';
import { callerNamed, voiceFromMs } from '../testing/voices.ts';

let speech: Speech;
beforeAll(async () => {
  speech = await loadSpeech();
});
afterAll(() => speech.close());

const question =
  'Welcome to the workshop. We can change your oil, look at your brakes, or check your whole car before the winter comes. What can I do for you?';
const fallsSilentWithinMs = 250;

it('falls silent at the carrier within 250 ms of the first sound of a caller who breaks in', async () => {
  await using scene = await openScene({ speech, loadSandbox: noSandbox });
  const talk = await scene.call(greetingFlow(question));
  await scene.run(3_000);
  const voice = callerNamed('bargein');
  const voicedMs = talk.sinceCalledMs() + voiceFromMs(voice);
  await talk.says(voice);
  await scene.until(() => talk.caller.status() === 'completed');

  const [first] = talk.caller.heard();
  const silentMs = (first?.atMs ?? 0) + (first?.samples.length ?? 0) / 8;
  process.stdout.write(`NOTE: our voice stopped ${Math.round(silentMs - voicedMs)} ms after the caller's first sound\n`);
  expect(talk.caller.events.past).toContainEqual({
    type: 'cleared',
    atMs: silentMs,
    droppedMs: expect.any(Number),
    marks: expect.any(Array),
  });
  expect(silentMs).toBeGreaterThan(voicedMs);
  expect(silentMs - voicedMs).toBeLessThanOrEqual(fallsSilentWithinMs);
  const types = talk.stored.entries.map((entry) => (entry.type === 'event' ? entry.event.type : entry.effect.type));
  expect(types).toEqual([
    'call.started',
    'speak',
    'listen',
    'caller.started-speaking',
    'stop-speaking',
    'speech.stopped',
    'caller.spoke',
    'cancel',
    'speak',
    'speech.finished',
    'end-call',
  ]);
});
