import twilio from 'twilio';
import { expect, it } from 'vitest';
import { customer, ourNumber, type Scene, setUp, twiml } from '../testing/set-up.ts';

/** The official package, pointed here. */
function clientOf({ twilio: { url, account } }: Scene, authToken = account.authToken) {
  const client = twilio(account.sid, authToken);
  client.api.baseUrl = url;
  return client;
}

it('calls somebody, who answers, and reports in order', async () => {
  const scene = await setUp();
  const { app, twilio, run } = scene;
  const events = ['initiated', 'ringing', 'answered', 'completed'];
  const made = await clientOf(scene).calls.create({
    to: customer,
    from: ourNumber,
    url: `${app.url}/voice`,
    statusCallback: `${app.url}/status`,
    statusCallbackEvent: events,
  });
  expect(made).toMatchObject({ status: 'queued', direction: 'outbound-api', to: customer, from: ourNumber });
  await run(1_500);
  const [callee] = twilio.callees.past;
  expect(callee?.callSid).toBe(made.sid);
  expect((await clientOf(scene).calls(made.sid).fetch()).status).toBe('in-progress');
  callee?.hangUp();
  await run(20);
  const reports = app.requests.filter(({ path }) => path === '/status');
  expect(reports.map(({ params, isSigned }) => [params.SequenceNumber, params.CallStatus, isSigned])).toEqual([
    ['0', 'initiated', true],
    ['1', 'ringing', true],
    ['2', 'in-progress', true],
    ['3', 'completed', true],
  ]);
  expect(app.requests.find(({ path }) => path === '/voice')?.params).toMatchObject({
    Direction: 'outbound-api',
    CallStatus: 'in-progress',
  });
});

it('sends no status callback before the one before it was answered', async () => {
  const scene = await setUp();
  const held: { end(): unknown }[] = [];
  scene.app.answers['/status'] = (response) => void held.push(response);
  const statusCallback = `${scene.app.url}/status`;
  const { sid } = await clientOf(scene).calls.create({ ...good(), statusCallback, statusCallbackEvent: ['initiated', 'ringing'] });
  const numbers = () => scene.app.requests.map(({ params }) => params.SequenceNumber);
  // Each of these goes there and back: time enough for a second callback to arrive.
  for (let times = 0; times < 5 || held.length === 0; times += 1) await clientOf(scene).calls(sid).fetch();
  expect(numbers()).toEqual(['0']);
  held[0]?.end();
  while (held.length < 2) await clientOf(scene).calls(sid).fetch();
  expect(numbers()).toEqual(['0', '1']);
  held[1]?.end();
});

it.each([
  ['busy', 'busy', 1_000],
  ['no-answer', 'no-answer', 35_000],
  ['failed', 'failed', 0],
] as const)('calls somebody who is: %s', async (callee, status, afterMs) => {
  const scene = await setUp({ callees: { [customer]: callee } });
  const { app, run, clock } = scene;
  const { sid } = await clientOf(scene).calls.create({
    to: customer,
    from: ourNumber,
    twiml: twiml('<Say>Hi</Say>'),
    timeout: 30,
    statusCallback: `${app.url}/status`,
  });
  const beforeMs = clock.elapsedMs();
  await scene.until(() => scene.twilio.callees.past[0]?.status() === status, 60_000);
  expect(clock.elapsedMs() - beforeMs).toBe(afterMs);
  await run(0);
  expect((await clientOf(scene).calls(sid).fetch()).status).toBe(status);
  expect(app.requests.map(({ params }) => params.CallStatus)).toEqual([status]);
});

it('runs other TwiML instead of the stream when the call is updated', async () => {
  const scene = await setUp();
  const { caller, stream } = await scene.talk();
  stream.socket.send(stream.say.media(new Uint8Array(8_000)));
  await scene.run(100);
  const updated = await clientOf(scene)
    .calls(caller.callSid)
    .update({ twiml: twiml('<Say>Please hold</Say>', '<Pause length="60"/>') });
  await scene.run(100);
  expect(updated.status).toBe('in-progress');
  expect(stream.messages.at(-1)).toMatchObject({ type: 'stop' });
  expect(caller.events.past.slice(-3)).toEqual([
    { atMs: 100, type: 'heard-audio-ended' },
    { atMs: 100, type: 'stream-ended', by: 'carrier', code: 1000, droppedMs: 900 },
    { atMs: 100, type: 'said', text: 'Please hold' },
  ]);
});

it('goes to another address when the call is updated with one', async () => {
  const scene = await setUp();
  const { caller } = await scene.talk();
  scene.app.answers['/transfer'] = twiml('<Redirect>/next</Redirect>');
  await clientOf(scene)
    .calls(caller.callSid)
    .update({ url: `${scene.app.url}/transfer` });
  await scene.run(20);
  expect(await caller.ended).toBe('twiml-ended');
  expect(scene.app.requests.map(({ path }) => path)).toContain('/next');
});

it('heeds an update that comes while other TwiML is on its way', async () => {
  const scene = await setUp();
  const { app, run } = scene;
  const { caller, stream } = await scene.talk();
  let answerLate = () => undefined as unknown;
  app.answers['/next'] = (response) => {
    const late = twiml(`<Connect><Stream url="${app.socketUrl}"/></Connect>`);
    answerLate = () => response.writeHead(200, { 'content-type': 'text/xml' }).end(late);
  };
  const asked = new Promise((resolve) => stream.socket.on('close', resolve));
  stream.socket.close();
  await asked;
  while (!app.requests.some(({ path }) => path === '/next')) await new Promise((resolve) => setImmediate(resolve));
  await clientOf(scene)
    .calls(caller.callSid)
    .update({ twiml: twiml('<Say>At last</Say>') });
  answerLate();
  await run(20);
  expect(caller.events.past.slice(-2)).toMatchObject([{ type: 'said', text: 'At last' }, { type: 'ended' }]);
  expect(app.streams.length).toBe(1);
});

it('hangs up when the call is updated as completed', async () => {
  const scene = await setUp();
  const { caller, stream } = await scene.talk();
  await clientOf(scene).calls(caller.callSid).update({ status: 'completed' });
  await scene.run(20);
  expect(await caller.ended).toBe('completed');
  expect(stream.messages.at(-1)).toMatchObject({ type: 'stop' });
  expect((await clientOf(scene).calls(caller.callSid).fetch()).status).toBe('completed');
});

it('cancels a call that is still ringing', async () => {
  const scene = await setUp();
  const { sid } = await clientOf(scene).calls.create({ to: customer, from: ourNumber, twiml: twiml('<Say>Hi</Say>') });
  await scene.run(500);
  await clientOf(scene).calls(sid).update({ status: 'canceled' });
  await scene.run(20);
  expect(await scene.twilio.callees.past[0]?.ended).toBe('canceled');
});

const refusals: readonly [string, (scene: Scene) => Promise<unknown>, object][] = [
  ['a wrong token', (scene) => clientOf(scene, 'wrong').calls.create(good()), { status: 401, code: 20003 }],
  [
    'an unknown call',
    (scene) =>
      clientOf(scene)
        .calls(`CA${'0'.repeat(32)}`)
        .fetch(),
    { status: 404, code: 20404 },
  ],
  ['a bad number', (scene) => clientOf(scene).calls.create({ ...good(), to: '12' }), { status: 400, code: 21211 }],
  ["somebody else's number", (scene) => clientOf(scene).calls.create({ ...good(), from: '+12025550150' }), { status: 400, code: 21210 }],
  ['no number at all', (scene) => clientOf(scene).calls.create({ ...good(), from: 'me' }), { status: 400, code: 21212 }],
  ['no address', (scene) => clientOf(scene).calls.create({ to: customer, from: ourNumber, url: 'nowhere' }), { status: 400, code: 21205 }],
];
it.each(refusals)('refuses %s in the shape that the official package reads', async (_, ask, expected) => {
  await expect(ask(await setUp())).rejects.toMatchObject({ ...expected, moreInfo: expect.stringContaining('/docs/errors/') });
});

it('refuses to update a call that is over', async () => {
  const scene = await setUp();
  const { caller } = await scene.talk();
  caller.hangUp();
  await scene.run(20);
  const update = clientOf(scene)
    .calls(caller.callSid)
    .update({ twiml: twiml('<Hangup/>') });
  await expect(update).rejects.toMatchObject({ status: 400, code: 21220 });
});

it('refuses what its knob says, and then no more', async () => {
  const scene = await setUp({ restFailures: { count: 1, status: 429, code: 20429, message: 'Too Many Requests' } });
  await expect(clientOf(scene).calls.create(good())).rejects.toMatchObject({ status: 429, code: 20429 });
  await expect(clientOf(scene).calls.create(good())).resolves.toMatchObject({ status: 'queued' });
});

function good() {
  return { to: customer, from: ourNumber, twiml: twiml('<Hangup/>') };
}
