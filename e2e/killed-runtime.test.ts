import { createSystemClock } from '@callwright/foundation/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeCall } from './calls/describe-call.ts';
import { utterance } from './calls/person.ts';
import { replayed } from './calls/replayed.ts';
import { openWorkshop, type Workshop } from './calls/workshop.ts';

const clock = createSystemClock();

describe('a caller whose runtime is killed in the middle of the call', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop(clock);
  });
  afterAll(() => workshop?.[Symbol.asyncDispose]());

  it('hears the line come back in the same place, and is booked once', async () => {
    const { caller, person } = workshop.phone();
    for (const words of ['name', 'book']) {
      await person.isAsked();
      await caller.speak(utterance(words));
    }
    await person.isAsked();
    process.kill((await workshop.callwright.pids()).runtime, 'SIGKILL');
    const killedMs = clock.elapsedMs();
    await person.hearsVoice();
    process.stdout.write(`NOTE: a killed runtime: the caller hears the voice again after ${Math.round(clock.elapsedMs() - killedMs)} ms\n`);
    await person.isAsked();
    await caller.speak(utterance('yes'));
    await caller.ended;

    const call = await workshop.lastCall();
    expect(await workshop.workspace.bookings(), describeCall(call)).toEqual([expect.objectContaining({ callId: call.id })]);
    expect(call.entries.filter((entry) => entry.type === 'event' && entry.event.type === 'call.started')).toHaveLength(1);
    expect(replayed(call)).toMatchObject({ type: 'identical' });
  }, 120_000);
});
