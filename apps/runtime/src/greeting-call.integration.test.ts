import { createSpeech, type Speech } from '@callwright/embedded-speech/speech';
import { readCallers } from '@callwright/embedded-speech/testing/callers';
import { createSystemClock } from '@callwright/foundation/clock';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScene } from './testing/open-scene.ts';
import { greetingFlow } from './testing/test-flows.ts';

let speech: Speech;
beforeAll(async () => {
  speech = await createSpeech({ clock: createSystemClock() });
});
afterAll(() => speech.close());

it('talks', async () => {
  await using scene = await openScene({ speech, loadSandbox: () => new Promise(() => {}) });
  const talk = await scene.call(greetingFlow());
  await talk.untilAsked('What can I do');
  const book = readCallers().find(({ name }) => name === 'book');
  await talk.says(book?.samples ?? new Int16Array());
  await scene.until(() => talk.caller.status() === 'completed');
  console.log(JSON.stringify(talk.stored, null, 1));
  console.log(talk.caller.events.past.filter((e) => e.type !== 'mark'));
  expect(talk.stored.isEnded).toBe(true);
});
