import type { Speech } from '@callwright/embedded-speech/speech';
import type { PublishedPlugin } from '@callwright/plugin-sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene, type Scene, type Talk } from '../testing/open-scene.ts';
import { bundleCalendar, loadSandbox, loadSpeech, noSandbox } from '../testing/real-parts.ts';
import { bookingFlow, greetingFlow } from '../testing/test-flows.ts';
import { callerNamed } from '../testing/voices.ts';

let speech: Speech;
let calendar: PublishedPlugin;
beforeAll(async () => {
  calendar = await bundleCalendar();
  speech = await loadSpeech();
});
afterAll(() => speech.close());

const startedStreams = ({ caller }: Talk) => caller.events.past.filter(({ type }) => type === 'stream-started').length;

async function callUntilDate(scene: Scene): Promise<Talk> {
  const talk = await scene.call(bookingFlow(calendar));
  await talk.untilAsked('What is your name?');
  await talk.says(callerNamed('name'));
  await talk.untilAsked('When would you like to come?');
  return talk;
}

async function bookTheRest(scene: Scene, talk: Talk): Promise<void> {
  await talk.says(callerNamed('book'));
  await talk.untilAsked('Is that right?');
  await talk.says(callerNamed('yes'));
  await scene.until(() => talk.caller.status() === 'completed');
}

describe('a call whose connection is lost', () => {
  it('goes on in the same node on a new stream, and books once', async () => {
    await using scene = await openScene({ speech, loadSandbox });
    const talk = await callUntilDate(scene);
    talk.caller.dropStream({ type: 'reset' });
    await scene.until(() => startedStreams(talk) === 2);
    await scene.run(3_000);
    await bookTheRest(scene, talk);
    expect(talk.stored).toMatchObject({ epoch: 2, isEnded: true });
    expect(talk.saidLast()).toMatch(/^You are booked for Tuesday/);
    expect(scene.api.calendar.bookings).toHaveLength(1);
  });

  it('is said again what it was asked, after a word about the line', async () => {
    await using scene = await openScene({ speech, loadSandbox: noSandbox });
    const talk = await scene.call(greetingFlow());
    await scene.run(1_000);
    talk.caller.dropStream({ type: 'reset' });
    await scene.until(() => startedStreams(talk) === 2);
    await talk.untilAsked('What can I do for you?');
    await talk.says(callerNamed('yes'));
    await scene.until(() => talk.caller.status() === 'completed');
    const question = talk.stored.entries.filter((entry) => entry.type === 'effect' && entry.effect.type === 'speak');
    expect([question.length, talk.stored.turns.map(({ turn }) => turn)]).toEqual([2, [1]]);
  });

  it('goes on at another runtime when the first falls silent, which then may not write any more', async () => {
    await using scene = await openScene({ speech, loadSandbox });
    const talk = await callUntilDate(scene);
    const second = await scene.startRuntime();
    scene.pointMediaAt(second);
    talk.caller.dropStream({ type: 'reset' });
    await scene.until(() => startedStreams(talk) === 2);
    await scene.run(3_000);
    await bookTheRest(scene, talk);
    expect(scene.api.calendar.bookings).toHaveLength(1);
    expect(talk.stored).toMatchObject({ epoch: 2, isEnded: true });
  });
});
