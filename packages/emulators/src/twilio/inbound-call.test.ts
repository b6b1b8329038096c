import { expect, it } from 'vitest';
import { customer, ourNumber, setUp, twiml } from './testing/set-up.ts';

it('asks for TwiML as Twilio does, signed', async () => {
  const { app, call, run, twilio } = await setUp();
  const caller = call();
  await run(20);
  expect(app.requests[0]).toEqual({
    path: '/voice',
    token: expect.stringMatching(/^[0-9a-f]{32}$/),
    isSigned: true,
    params: {
      CallSid: caller.callSid,
      AccountSid: twilio.account.sid,
      From: customer,
      To: ourNumber,
      Caller: customer,
      Called: ourNumber,
      CallStatus: 'ringing',
      ApiVersion: '2010-04-01',
      Direction: 'inbound',
    },
  });
  expect(caller.callSid).toMatch(/^CA[0-9a-f]{32}$/);
});

it('streams until the app closes the socket, and then runs the next verb', async () => {
  const { app, talk, run } = await setUp();
  const { caller, stream } = await talk();
  await run(100);
  stream.socket.close(1000);
  await run(100);
  expect(await caller.ended).toBe('twiml-ended');
  expect(app.requests.filter(({ path }) => path === '/next').length).toBe(1);
  expect(caller.events.past).toEqual([
    { atMs: 0, type: 'answered' },
    { atMs: 0, type: 'stream-started' },
    { atMs: 100, type: 'stream-ended', by: 'app', code: 1000, droppedMs: 0 },
    { atMs: 100, type: 'said', text: 'Good bye' },
    { atMs: 100, type: 'ended', reason: 'twiml-ended' },
  ]);
});

it('says stop, closes, and runs no verb more when the caller hangs up', async () => {
  const { app, talk, run } = await setUp();
  const { caller, stream } = await talk();
  await run(2_040);
  caller.hangUp();
  await run(20);
  expect(await caller.ended).toBe('caller-hung-up');
  expect(stream.messages.at(-1)).toMatchObject({ type: 'stop', callSid: caller.callSid });
  expect(stream.socket.readyState).toBe(stream.socket.CLOSED);
  expect(app.requests.every(({ isSigned }) => isSigned)).toBe(true);
  expect(app.requests.map(({ path }) => path)).toEqual(['/voice', '/stream', '/stream', '/status']);
  expect(app.requests.at(-1)?.params).toMatchObject({ CallStatus: 'completed', CallDuration: '2', Duration: '1', SequenceNumber: '0' });
});

it('tells the status callback of the stream how it went', async () => {
  const { app, talk, run } = await setUp();
  const { caller } = await talk();
  caller.hangUp();
  await run(20);
  const reports = app.requests.filter(({ path }) => path === '/stream').map(({ params }) => params.StreamEvent);
  expect(reports).toEqual(['stream-started', 'stream-stopped']);
});

it.each([
  ['<Reject/>', 'rejected', 'busy'],
  ['<Hangup/><Say>Never</Say>', 'hung-up', 'completed'],
  ['', 'twiml-ended', 'failed'],
  ['<Say>Hi</Say>', 'twiml-ended', 'completed'],
  ['<Redirect>//</Redirect>', 'application-error', 'failed'],
])('ends after %s: %s', async (verbs, reason, status) => {
  const { app, call, run } = await setUp();
  app.answers['/voice'] = twiml(verbs);
  const caller = call();
  await run(20);
  expect([await caller.ended, caller.status()]).toEqual([reason, status]);
});

it('pauses by its clock, and warns of what it does not emulate', async () => {
  const { app, call, run, clock } = await setUp();
  app.answers['/voice'] = twiml('<Gather/><Pause length="5"/><Say>Still there?</Say>');
  const caller = call();
  await run(4_980);
  expect(caller.events.past.map(({ type }) => type)).toEqual(['answered', 'warning']);
  await run(20);
  expect(caller.events.past[1]).toMatchObject({ code: 12200, message: '<Gather> is not emulated. The call goes on with the next verb.' });
  expect(caller.events.past[2]).toEqual({ atMs: 5_000, type: 'said', text: 'Still there?' });
  expect(clock.elapsedMs()).toBe(5_000);
});

it('gives its events to whoever iterates over them, to the end', async () => {
  const { app, call, run } = await setUp();
  app.answers['/voice'] = twiml('<Say>Hi</Say>');
  const caller = call();
  await run(20);
  const types: string[] = [];
  for await (const { type } of caller.events) types.push(type);
  expect(types).toEqual(['answered', 'said', 'ended']);
});

it('refuses a call to a number that nobody owns', async () => {
  const { twilio } = await setUp();
  expect(() => twilio.call({ from: customer, to: '+12025550150' })).toThrow('Nobody owns +12025550150');
});
