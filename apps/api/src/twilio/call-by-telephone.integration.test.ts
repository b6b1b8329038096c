import { runUntil } from '@callwright/emulators/run-for';
import { startTwilio } from '@callwright/emulators/twilio';
import { createTestClock } from '@callwright/foundation/clock';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';
import { authToken, customer, openTestTwilio } from './testing/open-test-twilio.ts';

it('a caller whom no runtime takes hears an apology instead of silence', async () => {
  const clock = createTestClock(Date.UTC(2026, 0, 1));
  await using api = await openTestTwilio({ clock });
  const { who, phoneNumber } = await api.openLine();
  const services = { ...api.services, publicUrl: '' };
  await using server = testServer({ clock, services, twilioAuthToken: authToken });
  services.publicUrl = await server.listen({ host: '127.0.0.1', port: 0 });
  const { publicUrl } = services;
  const account = { sid: `AC${'0'.repeat(32)}`, authToken };
  const numbers = [{ phoneNumber, voiceUrl: `${publicUrl}/twilio/voice`, statusCallback: `${publicUrl}/twilio/status` }];
  await using twilio = await startTwilio({ clock, account, numbers, allowPlainLoopback: true, knobs: { duplicateWebhooks: 1 } });

  const caller = twilio.call({ from: customer, to: phoneNumber });
  await runUntil(clock, twilio, () => caller.status() === 'completed', 120_000);
  expect(await caller.ended).toBe('hung-up');
  expect(caller.events.past).toContainEqual(expect.objectContaining({ type: 'said', text: expect.stringContaining('We are sorry') }));
  expect(twilio.requests.every(({ status }) => status === 200 || status === 204)).toBe(true);
  expect(await api.as(who).calls.list({})).toMatchObject([{ status: 'ended', endReason: 'unavailable', callerNumber: customer }]);
});
