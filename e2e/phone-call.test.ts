import { createSystemClock } from '@callwright/foundation/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeCall } from './calls/describe-call.ts';
import { tellLatencies } from './calls/latencies.ts';
import { firstAudibleMs, utterance } from './calls/person.ts';
import { callerNumber } from './calls/phone.ts';
import { replayed } from './calls/replayed.ts';
import { openWorkshop, type Workshop } from './calls/workshop.ts';

describe('a caller who phones the workshop', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop(createSystemClock());
  });
  afterAll(() => workshop?.[Symbol.asyncDispose]());

  it('is booked, and the call can be run again from its trace, effect by effect', async () => {
    const { caller, person } = workshop.phone();
    for (const words of ['name', 'book', 'yes']) {
      await person.isAsked();
      await caller.speak(utterance(words));
    }
    await caller.ended;

    const call = await workshop.lastCall();
    tellLatencies('a phone call', call.turns);
    const booked = { id: expect.any(String), name: expect.stringMatching(/\w/), startsAt: expect.stringMatching(/T15:30:00[+]0[12]:00$/) };
    expect(await workshop.workspace.bookings(), describeCall(call)).toEqual([{ ...booked, callId: call.id }]);
    expect(replayed(call)).toMatchObject({ type: 'identical' });
    expect(call.entries[0]).toMatchObject({ event: { type: 'call.started', caller: callerNumber } });
    expect(call.turns).toHaveLength(3);
  }, 120_000);

  it('breaks in, and the voice stops within a quarter of a second', async () => {
    const { caller, person } = workshop.phone();
    await person.hearsVoice();
    const words = utterance('bargein');
    const onsetMs = person.nowMs() + firstAudibleMs(words);
    await caller.speak(words);
    const stoppedAfterMs = Math.round(person.lastHeardMs(onsetMs + words.samples.length / 8) - onsetMs);
    caller.hangUp();
    process.stdout.write(`NOTE: an interruption on the telephone: the voice stops ${stoppedAfterMs} ms after the caller begins\n`);
    expect(stoppedAfterMs).toBeGreaterThan(0);
    expect(stoppedAfterMs).toBeLessThanOrEqual(250);
  });
});
