import { complaintsOf, openBrowser } from '@callwright/emulators/chromium';
import { findChromium } from '@callwright/emulators/find-chromium';
import { type RunningCallwright, startCallwright } from '@callwright/scripts/harness/start-callwright';
import { createThrowAwayHome } from '@callwright/scripts/harness/throw-away-home';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesigner } from './browser/designer.ts';
import { bookingFlow } from './calls/booking-flow.ts';
import { describeCall } from './calls/describe-call.ts';
import { replayed } from './calls/replayed.ts';
import { owner, setUpWorkspace, type Workspace } from './calls/workspace.ts';

const executable = findChromium();

describe.skipIf(executable === undefined)('a designer without a microphone', () => {
  let home: Awaited<ReturnType<typeof createThrowAwayHome>>;
  let callwright: RunningCallwright;
  let browser: Browser;
  let workspace: Workspace;

  beforeAll(async () => {
    home = await createThrowAwayHome();
    [callwright, browser] = await Promise.all([startCallwright({ home: home.folder }), openBrowser(executable ?? '')]);
    workspace = await setUpWorkspace(callwright.address);
  });
  afterAll(async () => {
    await browser?.close();
    await callwright?.stop();
    await home?.[Symbol.asyncDispose]();
  });

  it('has the same call by typing, and hears the voice', async () => {
    const { flowId } = await workspace.publish(bookingFlow);
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    const designer = createDesigner(page);
    await page.goto(`${callwright.address}/flows/${flowId}`);
    await designer.signsIn(owner);
    await designer.talksByTyping([
      ['What is your name?', 'Ada Lovelace'],
      ['When would you like to come?', 'next Tuesday at three thirty in the afternoon'],
      ['Is that right?', 'yes'],
    ]);

    const [line] = await workspace.calls(flowId);
    const call = await workspace.call(line?.id ?? '');
    expect(await workspace.bookings(), describeCall(call)).toMatchObject([{ name: 'Ada Lovelace', callId: call.id }]);
    const heard = call.entries.flatMap((entry) =>
      entry.type === 'event' && entry.event.type === 'speech.finished' ? [entry.event.heard] : [],
    );
    expect(heard[0]).toBe('Good day and welcome to the workshop that repairs every car.');
    expect(replayed(call)).toMatchObject({ type: 'identical' });
    expect(complaints).toEqual([]);
  }, 120_000);
});
