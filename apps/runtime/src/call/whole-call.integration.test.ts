import type { Speech } from '@callwright/embedded-speech/speech';
import { compile, replay } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import type { PublishedPlugin } from '@callwright/plugin-sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene } from '../testing/open-scene.ts';
import { bundleCalendar, loadSandbox, loadSpeech, noSandbox } from '../testing/real-parts.ts';
import { bookingFlow, greetingFlow } from '../testing/test-flows.ts';
import { callerNamed } from '../testing/voices.ts';

let speech: Speech;
let calendar: PublishedPlugin;
beforeAll(async () => {
  [speech, calendar] = await Promise.all([loadSpeech(), bundleCalendar()]);
});
afterAll(() => speech.close());

describe('a call from the first ring to the last word', () => {
  it('books an appointment, and its trace runs again to the same effects', async () => {
    const flow = bookingFlow(calendar);
    await using scene = await openScene({ speech, loadSandbox });
    const talk = await scene.call(flow);
    await talk.untilAsked('What is your name?');
    await talk.says(callerNamed('name'));
    await talk.untilAsked('When would you like to come?');
    await talk.says(callerNamed('book'));
    await talk.untilAsked('Is that right?');
    await talk.says(callerNamed('yes'));
    await scene.until(() => talk.caller.status() === 'completed');

    expect(scene.api.calendar.bookings).toMatchObject([{ start: '2026-11-24T14:30:00+00:00', key: `${talk.stored.callId}/fx_7` }]);
    expect(talk.stored).toMatchObject({ isEnded: true, epoch: 1 });
    expect(talk.saidLast()).toMatch(/^You are booked for Tuesday, November twenty-fourth, at three thirty in the afternoon/);
    const { program } = compile(flow.flow, catalog, { actions: flow.actions });
    expect(program && replay(program, { program: program.hash, entries: talk.stored.entries })).toMatchObject({ type: 'identical' });
    expect(talk.stored.turns.map(({ turn }) => turn)).toEqual([1, 2, 3]);
    for (const { speechEndMs, transcriptMs, firstTokenMs, firstAudioMs, firstHeardMs } of talk.stored.turns) {
      const moments = [speechEndMs, transcriptMs, firstTokenMs, firstAudioMs, firstHeardMs];
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    }
    expect(await scene.first.metrics.registry.metrics()).toContain('callwright_turn_seconds_count{stage="whole"} 3');
  });

  it('ends when the caller hangs up', async () => {
    await using scene = await openScene({ speech, loadSandbox: noSandbox });
    const talk = await scene.call(greetingFlow());
    await scene.run(1_000);
    talk.caller.hangUp();
    await scene.run(200);
    expect(talk.stored.entries.at(-1)).toEqual({ type: 'effect', effect: { type: 'end-call', reason: 'caller-hung-up' } });
  });

  it('ends when the workspace wants it, and the carrier is told to hang up', async () => {
    await using scene = await openScene({ speech, loadSandbox: noSandbox });
    const talk = await scene.call(greetingFlow());
    await scene.run(1_000);
    scene.served.tell({ type: 'end-call', callId: talk.stored.callId });
    await scene.until(() => talk.caller.status() === 'completed');
    expect([talk.stored.isEnded, await talk.caller.ended]).toEqual([true, 'hung-up']);
  });
});
