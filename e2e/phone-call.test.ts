import type { Twilio } from '@callwright/emulators/twilio';
import { createSystemClock } from '@callwright/foundation/clock';
import { type RunningCallwright, startCallwright } from '@callwright/scripts/harness/start-callwright';
import { createThrowAwayHome } from '@callwright/scripts/harness/throw-away-home';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookingFlow } from './calls/booking-flow.ts';
import { describeCall } from './calls/describe-call.ts';
import { tellLatencies } from './calls/latencies.ts';
import { createPerson, firstAudibleMs, utterance } from './calls/person.ts';
import { callerNumber, startPhoneCompany, twilioAccount, workshopNumber } from './calls/phone.ts';
import { replayed } from './calls/replayed.ts';
import { type CallRecord, setUpWorkspace, type Workspace } from './calls/workspace.ts';

const clock = createSystemClock();

describe('a caller who phones the workshop', () => {
  let home: Awaited<ReturnType<typeof createThrowAwayHome>>;
  let callwright: RunningCallwright;
  let phone: Twilio;
  let workspace: Workspace;

  beforeAll(async () => {
    home = await createThrowAwayHome();
    callwright = await startCallwright({ home: home.folder, settings: { TWILIO_AUTH_TOKEN: twilioAccount.authToken } });
    phone = await startPhoneCompany(callwright.address, clock);
    workspace = await setUpWorkspace(callwright.address);
    const { flowId } = await workspace.publish(bookingFlow);
    await workspace.assign(workshopNumber, flowId);
  });
  afterAll(async () => {
    await phone?.[Symbol.asyncDispose]();
    await callwright?.stop();
    await home?.[Symbol.asyncDispose]();
  });

  it('is booked, and the call can be run again from its trace, effect by effect', async () => {
    const before = await workspace.bookings();
    const caller = phone.call({ from: callerNumber, to: workshopNumber });
    const person = createPerson(caller, clock);
    for (const words of ['name', 'book', 'yes']) {
      await person.isAsked();
      await caller.speak(utterance(words));
    }
    await caller.ended;

    const call = await lastCall();
    tellLatencies('a phone call', call.turns);
    const booked = (await workspace.bookings()).filter(({ id }) => before.every((one) => one.id !== id));
    expect(booked, describeCall(call)).toEqual([
      {
        id: expect.any(String),
        name: expect.stringMatching(/\w/),
        startsAt: expect.stringMatching(/T15:30:00[+]0[12]:00$/),
        callId: call.id,
      },
    ]);
    expect(replayed(call)).toMatchObject({ type: 'identical' });
    expect(call.turns).toHaveLength(3);
  });

  it('breaks in, and the voice stops within a quarter of a second', async () => {
    const caller = phone.call({ from: callerNumber, to: workshopNumber });
    const person = createPerson(caller, clock);
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

  it('hears the line come back in the same place when the runtime dies in the middle, and is booked once', async () => {
    const before = await workspace.bookings();
    const caller = phone.call({ from: callerNumber, to: workshopNumber });
    const person = createPerson(caller, clock);
    await person.isAsked();
    await caller.speak(utterance('name'));
    await person.isAsked();
    await caller.speak(utterance('book_hts'));
    await person.isAsked();
    process.kill((await callwright.pids()).runtime, 'SIGKILL');
    await person.hearsVoice();
    await person.isAsked();
    await caller.speak(utterance('yes'));
    await caller.ended;

    const call = await lastCall();
    const booked = (await workspace.bookings()).filter(({ id }) => before.every((one) => one.id !== id));
    expect(booked, describeCall(call)).toEqual([expect.objectContaining({ callId: call.id })]);
    expect(replayed(call)).toMatchObject({ type: 'identical' });
  }, 120_000);

  async function lastCall(): Promise<CallRecord> {
    const { id } = (await workspace.calls((await workspace.flows())[0]?.id ?? ''))[0] ?? { id: '' };
    return workspace.call(id);
  }
});
