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

  it('is booked once at another runtime, though the first was killed before it knew that it had booked', async () => {
    await using scene = await openScene({ speech, loadSandbox });
    const talk = await callUntilDate(scene);
    const second = await scene.startRuntime();
    const vanished = Promise.withResolvers<void>();
    scene.served.lost.set('calendar.book', () => {
      scene.served.lost.clear();
      scene.pointMediaAt(second);
      scene.first.vanish().then(vanished.resolve, vanished.reject);
    });
    await talk.says(callerNamed('book'));
    await talk.untilAsked('Is that right?');
    await talk.says(callerNamed('yes'));
    await scene.until(() => talk.caller.status() === 'completed');
    await vanished.promise;
    expect(scene.api.asked.filter((name) => name === 'calendar.book')).toHaveLength(2);
    expect(scene.api.calendar.bookings).toHaveLength(1);
    expect(talk.stored).toMatchObject({ epoch: 2, isEnded: true });
    expect(talk.saidLast()).toMatch(/^You are booked for Tuesday/);
  });

  it('is taken from a runtime that does not know yet that it has lost it, and that ends without a word', async () => {
    await using scene = await openScene({ speech, loadSandbox: noSandbox });
    const talk = await scene.call(greetingFlow());
    await talk.untilAsked('What can I do for you?');
    const second = await scene.startRuntime();
    const nonce = scene.api.nonceFor(talk.stored.callId) ?? '';
    const line = { play: () => undefined, mark: () => undefined, clear: () => undefined, end: () => undefined };
    await second.runtime.admit({ nonce, carrier: 'twilio', line }, new AbortController().signal);
    // Whoever comes by the carrier now finds that there is no call any more.
    talk.stored.isEnded = true;
    const heard = talk.caller.heard().length;
    await talk.says(callerNamed('yes'));
    await scene.run(2_000);
    expect(await scene.first.metrics.registry.metrics()).toContain('callwright_calls_ended_total{carrier="twilio",how="superseded"} 1');
    expect([talk.caller.status(), talk.caller.heard().length, talk.stored.epoch]).toEqual(['completed', heard, 2]);
  });

  it('goes on at another runtime when the first is stopped, which stores what it has and lets go in time', async () => {
    await using scene = await openScene({ speech, loadSandbox: noSandbox });
    const talk = await scene.call(greetingFlow());
    await scene.run(1_000);
    scene.pointMediaAt(await scene.startRuntime());
    const drained = scene.first.runtime.drain(5_000);
    await scene.until(() => startedStreams(talk) === 2);
    await drained;
    await talk.untilAsked('What can I do for you?');
    await talk.says(callerNamed('yes'));
    await scene.until(() => talk.caller.status() === 'completed');
    expect(await scene.first.metrics.registry.metrics()).toContain('callwright_calls_ended_total{carrier="twilio",how="moved"} 1');
    expect([talk.stored.epoch, talk.stored.isEnded]).toEqual([2, true]);
  });
});
