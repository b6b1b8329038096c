import { createTestClock } from '@callwright/foundation/clock';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { wordsOf } from '../calls/testing/trace-of.ts';
import { testServer } from '../testing/test-server.ts';
import { authToken, customer, openTestTwilio, publicUrl, sidOf, type TestLine, type TestTwilio } from './testing/open-test-twilio.ts';

const clock = createTestClock(Date.UTC(2026, 0, 1));
let api: TestTwilio;
let line: TestLine;
beforeAll(async () => {
  api = await openTestTwilio({ clock });
});
beforeEach(async () => {
  line = await api.openLine();
});
afterAll(() => api[Symbol.asyncDispose]());

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>';
const hangup = `${xmlHead}<Response><Hangup/></Response>`;

const nonceIn = (twiml: string) => /name="nonce" value="([^"]+)"/.exec(twiml)?.[1] ?? '';
const redirectIn = (twiml: string) => (/<Redirect method="POST">([^<]+)</.exec(twiml)?.[1] ?? '').replaceAll('&amp;', '&');
const listCalls = () => api.as(line.who).calls.list({});

const comeIn = async (changes = {}) => (await api.send('/twilio/voice', line.form(changes))).body;
const admit = (twiml: string) => api.ask('calls.admit', { nonce: nonceIn(twiml), carrier: 'twilio', runtimeId: 'rt-1' });
/** A runtime, until the test is over. */
function connectRuntime(said: unknown[] = []): void {
  const channel = { send: (message: unknown) => said.push(message), replaced: () => undefined };
  const seat = api.services.runtimes.join({ runtimeId: 'rt-1', capacity: 9, channel });
  onTestFinished(seat.leave);
}

describe('POST /twilio/voice', () => {
  it('makes a call of the flow that answers the number, and takes its sound to the runtime', async () => {
    const { status, type, body } = await api.send('/twilio/voice', line.form());
    expect([status, type]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(body).toBe(
      `${xmlHead}<Response><Connect><Stream url="wss://calls.example.com/media/twilio"><Parameter name="nonce" value="${nonceIn(body)}"/>` +
        '</Stream></Connect><Redirect method="POST">/twilio/resume</Redirect></Response>',
    );
    const { tenantId, flowId } = line;
    expect((await admit(body)).answer).toMatchObject({ tenantId, flowId, carrier: 'twilio', epoch: 1 });
    expect(await listCalls()).toMatchObject([{ flowId, carrier: 'twilio', status: 'waiting', callerNumber: customer }]);
  });

  it('told twice, one after the other and at once, makes one call, and every answer opens it', async () => {
    const answers = [await comeIn(), ...(await Promise.all([comeIn(), comeIn()]))];
    const others = await Promise.all(Array.from({ length: 5 }, () => comeIn({ CallSid: sidOf(1_000) })));
    expect(await listCalls()).toHaveLength(2);
    const statuses = [];
    for (const twiml of [...answers, ...others]) statuses.push((await admit(twiml)).status);
    expect(statuses).toEqual(Array(8).fill(200));
  });

  it('keeps no number of a caller who withholds it', async () => {
    await comeIn({ From: 'anonymous' });
    expect(await listCalls()).toMatchObject([{ callerNumber: undefined }]);
  });

  it('rejects a number that is nobody’s, and says when a flow is not published', async () => {
    expect(await comeIn({ To: '+12025550199' })).toBe(`${xmlHead}<Response><Reject reason="rejected"/></Response>`);
    const { tenantId, flowId: id } = line;
    await api.services.inTenant(tenantId, (tx) =>
      tx.flow.update({ where: { tenantId_id: { tenantId, id } }, data: { liveVersionHash: null } }),
    );
    expect(await comeIn()).toMatch(/<Response><Say>This number is not in service[^<]*<\/Say><Hangup\/><\/Response>/);
    expect(await listCalls()).toEqual([]);
  });

  it('hangs up a call that has ended meanwhile', async () => {
    await comeIn();
    await api.send('/twilio/status', line.form({ CallStatus: 'completed' }));
    expect(await comeIn()).toBe(hangup);
  });

  it('takes sixty calls a minute to one number', async () => {
    const sids = Array.from({ length: 61 }, (_, index) => sidOf(2_000 + index));
    const answers = [];
    for (const sid of sids) answers.push(await comeIn({ CallSid: sid }));
    expect(answers.filter((twiml) => nonceIn(twiml) !== '')).toHaveLength(60);
    expect(answers.at(-1)).toContain('<Reject reason="busy"/>');
  });
});

describe('what Twilio sends', () => {
  it.each(['/twilio/voice', '/twilio/resume', '/twilio/status'])(
    'to %s is refused unless Twilio signed it for this address',
    async (path) => {
      const forged = await api.send(path, line.form(), 'Zm9yZ2Vk');
      expect([forged.status, JSON.parse(forged.body).error.code]).toEqual([403, 'TWILIO.SIGNATURE_WRONG']);
      expect(await listCalls()).toEqual([]);
    },
  );

  it('is refused when it was signed for other words or another address', async () => {
    const signed = getExpectedTwilioSignature(authToken, `${publicUrl}/twilio/voice`, line.form());
    const changed = await api.send('/twilio/voice', line.form({ From: '+12025550102' }), signed);
    const moved = await api.send('/twilio/voice?x=1', line.form(), signed);
    const right = await api.send('/twilio/voice', line.form(), signed);
    expect([changed.status, moved.status, right.status]).toEqual([403, 403, 200]);
  });

  it('is refused without an auth token', async () => {
    const server = testServer({ services: api.services });
    const response = await server.inject({
      method: 'POST',
      url: '/twilio/voice',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': 'Zm9yZ2Vk' },
      payload: new URLSearchParams(line.form()).toString(),
    });
    expect([response.statusCode, response.json().error.code]).toEqual([403, 'TWILIO.NO_TOKEN']);
  });

  it('is refused when it is larger than Twilio sends, or is no form', async () => {
    expect((await api.send('/twilio/voice', line.form({ More: 'x'.repeat(70_000) }))).status).toBe(413);
    const response = await testServer({ services: api.services }).inject({
      method: 'POST',
      url: '/twilio/voice',
      payload: { CallSid: 'CA1' },
    });
    expect(response.statusCode).toBe(415);
  });

  it('is refused when it is about no call', async () => {
    const { status, body } = await api.send('/twilio/voice', { From: customer, To: line.phoneNumber });
    expect([status, JSON.parse(body).error.code]).toEqual([400, 'TWILIO.FORM_WRONG']);
  });
});

describe('POST /twilio/resume', () => {
  const resume = async (twiml: string) => (await api.send(redirectIn(twiml), line.form())).body;

  it('takes the call back to any runtime, at once when one is connected', async () => {
    connectRuntime();
    const first = await comeIn();
    await admit(first);
    const twiml = await resume(first);
    expect(twiml).toMatch(/^<\?xml[^>]*><Response><Connect><Stream url="wss:\/\/calls\.example\.com\/media\/twilio">/);
    expect((await admit(twiml)).answer).toMatchObject({ epoch: 2 });
  });

  it('waits a moment when no runtime is connected', async () => {
    expect(await resume(await comeIn())).toContain('<Response><Pause length="1"/><Connect>');
  });

  it('hangs up when the call has ended, and when nobody knows it', async () => {
    const first = await comeIn();
    await api.send('/twilio/status', line.form({ CallStatus: 'completed' }));
    expect(await resume(first)).toBe(hangup);
    expect((await api.send('/twilio/resume', line.form({ CallSid: sidOf(9_000) }))).body).toBe(hangup);
  });

  it('gives up after twenty tries in which nothing happened, says so to the caller, and ends the call', async () => {
    let twiml = await comeIn();
    let tries = 0;
    while (redirectIn(twiml) !== '' && tries < 50) {
      twiml = await resume(twiml);
      tries += 1;
    }
    expect([tries, twiml]).toEqual([21, expect.stringMatching(/<Response><Say>We are sorry[^<]*<\/Say><Hangup\/><\/Response>/)]);
    expect(await listCalls()).toMatchObject([{ status: 'ended', endReason: 'unavailable' }]);
  });

  it('gives up after a minute in which nothing happened, and never while something does', async () => {
    let twiml = await comeIn();
    const { answer } = await admit(twiml);
    for (let position = 0; position < 30; position += 1) {
      await api.ask('calls.append-trace', { callId: answer.callId, epoch: 1, from: position, entries: wordsOf(1, position), turns: [] });
      await clock.advance(10_000);
      twiml = await resume(twiml);
    }
    const tries = [];
    for (; redirectIn(twiml) !== '' && tries.length < 50; tries.push(twiml)) {
      await clock.advance(15_000);
      twiml = await resume(twiml);
    }
    expect(tries).toHaveLength(4);
    expect(twiml).toContain('We are sorry');
  });
});

describe('POST /twilio/status', () => {
  const tell = (CallStatus: string) => api.send('/twilio/status', line.form({ CallStatus }));

  it('lets the runtime know that the caller is gone', async () => {
    const said: unknown[] = [];
    connectRuntime(said);
    const { answer } = await admit(await comeIn());
    expect((await tell('completed')).status).toBe(204);
    expect(said).toEqual([{ type: 'caller-gone', callId: answer.callId }]);
    expect(await listCalls()).toMatchObject([{ status: 'waiting' }]);
  });

  it.each(['completed', 'busy', 'failed', 'no-answer', 'canceled'])('%s ends a call that no runtime holds', async (status) => {
    await comeIn();
    await tell(status);
    expect(await listCalls()).toMatchObject([{ status: 'ended', endReason: 'caller-hung-up' }]);
  });

  it('changes nothing while a call goes on, or is unknown', async () => {
    expect((await tell('completed')).status).toBe(204);
    await comeIn();
    await tell('in-progress');
    expect(await listCalls()).toMatchObject([{ status: 'waiting' }]);
  });
});
