import type { Speech } from '@callwright/embedded-speech/speech';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScene } from '../testing/open-scene.ts';
import { loadSandbox, loadSpeech } from '../testing/real-parts.ts';
import { actingFlow, greetingFlow } from '../testing/test-flows.ts';
import { testPlugin } from '../testing/test-plugin.ts';
import { callerNamed } from '../testing/voices.ts';

let speech: Speech;
beforeAll(async () => {
  speech = await loadSpeech();
});
afterAll(() => speech.close());

it.each([
  ['loops for ever', 'async () => { for (;;) {} }', ['killed', 'timed-out']],
  ['bombs the memory', 'async () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }', ['killed', 'timed-out']],
])('a plugin that %s ends as an outcome, and the next call goes on undisturbed', async (_name, act, endings) => {
  await using scene = await openScene({ speech, loadSandbox });
  const attacked = await scene.call(actingFlow(testPlugin('hostile', act)));
  const neighbour = await scene.call(greetingFlow());
  await scene.until(() => attacked.caller.status() === 'completed');
  await neighbour.untilAsked('What can I do for you?');
  await neighbour.says(callerNamed('yes'));
  await scene.until(() => neighbour.caller.status() === 'completed');

  const failure = attacked.stored.entries.find((entry) => entry.type === 'event' && entry.event.type === 'plugin.failed');
  expect(endings).toContain(failure?.type === 'event' && failure.event.type === 'plugin.failed' && failure.event.reason);
  expect([attacked.saidLast(), await attacked.caller.ended]).toEqual(['It has failed.', 'hung-up']);
  expect([neighbour.saidLast(), await neighbour.caller.ended]).toEqual(['Thank you. Goodbye.', 'hung-up']);
  const [whole] = neighbour.caller.heard();
  expect(whole?.atMs).toBeLessThan(1_000);
});
