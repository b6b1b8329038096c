import { join } from 'node:path';
import { complaintsOf, openBrowser } from '@callwright/emulators/chromium';
import { findChromium } from '@callwright/emulators/find-chromium';
import { type RunningCallwright, startCallwright } from '@callwright/scripts/harness/start-callwright';
import { createThrowAwayHome } from '@callwright/scripts/harness/throw-away-home';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesigner } from './browser/designer.ts';
import { writeMicrophone } from './browser/fake-microphone.ts';
import { describeCall } from './calls/describe-call.ts';
import { tellLatencies } from './calls/latencies.ts';
import { utterance } from './calls/person.ts';
import { replayed } from './calls/replayed.ts';
import { owner, signIn } from './calls/workspace.ts';

const executable = findChromium();

describe.skipIf(executable === undefined)('a designer with an empty Callwright', () => {
  let home: Awaited<ReturnType<typeof createThrowAwayHome>>;
  let callwright: RunningCallwright;
  let browser: Browser;

  beforeAll(async () => {
    home = await createThrowAwayHome();
    const microphone = join(home.folder, 'microphone.wav');
    // As long as each question takes, and a moment to think.
    await writeMicrophone(microphone, [
      { atMs: 8_000, sound: utterance('name') },
      { atMs: 15_000, sound: utterance('book') },
      { atMs: 31_000, sound: utterance('yes') },
    ]);
    [callwright, browser] = await Promise.all([
      startCallwright({ home: home.folder }),
      openBrowser(executable ?? '', { type: 'hears', wavFile: microphone, again: false }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await callwright?.stop();
    await home?.[Symbol.asyncDispose]();
  });

  it('signs in, draws a booking flow by mouse and keyboard, publishes it, talks to it, and finds the appointment', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, timezoneId: 'Europe/Berlin' });
    const complaints = complaintsOf(page);
    const designer = createDesigner(page);
    await page.goto(callwright.address);
    await designer.setsUp({ workspace: 'Workshop', ...owner });
    await designer.drawsBookings();
    await designer.publishes();
    await designer.talks();
    await designer.findsAppointment();

    const workspace = await signIn(callwright.address);
    const [flow] = await workspace.flows();
    const [line] = await workspace.calls(flow?.id ?? '');
    const call = await workspace.call(line?.id ?? '');
    tellLatencies('a call by browser', call.turns);
    const booked = {
      id: expect.any(String),
      name: expect.stringMatching(/\w/),
      startsAt: expect.stringMatching(/T15:30:00[+]0[12]:00$/),
      callId: call.id,
    };
    expect(await workspace.bookings(), describeCall(call)).toEqual([booked]);
    expect(replayed(call)).toMatchObject({ type: 'identical' });
    expect(complaints).toEqual([]);
  }, 240_000);
});
