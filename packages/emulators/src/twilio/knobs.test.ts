import { joinMuLaw } from '@callwright/media-stream/frames';
import { decodeMuLaw } from '@callwright/media-stream/g711';
import { describe, expect, it } from 'vitest';
import { startTwilio } from './start-twilio.ts';
import { customer, ourNumber, setUp, twiml } from './testing/set-up.ts';
import type { AppStream } from './testing/start-app.ts';

const mediaOf = ({ messages }: AppStream) => messages.filter((message) => message.type === 'media');
const sound = (ms: number) => new Uint8Array(ms * 8).fill(0x10);

describe('webhooks', () => {
  it('go to the fallback when the app does not answer in time', async () => {
    const { app, call, clock, twilio, run } = await setUp();
    app.answers['/voice'] = () => undefined;
    app.answers['/fallback'] = twiml('<Say>Sorry</Say>');
    const caller = call();
    // The app never answers: there is nothing to settle.
    while (app.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(14_999);
    expect(app.requests.length).toBe(1);
    await clock.advance(1);
    await run(20);
    expect(app.requests[1]).toMatchObject({ path: '/fallback', params: { ErrorCode: '11200', ErrorUrl: `${app.url}/voice` } });
    expect(await caller.ended).toBe('twiml-ended');
    expect(twilio.requests[0]).toMatchObject({ url: `${app.url}/voice`, status: undefined });
  });

  it.each([
    ['an error', 500, 'text/xml', twiml(), 11200],
    ['broken XML', 200, 'text/xml', '<Response>', 12100],
    ['JSON', 200, 'application/json', '{}', 12300],
    ['more than 64 KB', 200, 'text/xml', `<Response><Say>${'a'.repeat(65_536)}</Say></Response>`, 11205],
  ])('end the call when they get %s, and so does the fallback', async (_, status, type, body, code) => {
    const { app, call, run } = await setUp();
    app.answers['/voice'] = app.answers['/fallback'] = (response) => response.writeHead(status, { 'content-type': type }).end(body);
    const caller = call();
    await run(20);
    expect(caller.events.past).toMatchObject([{ code }, { code }, { type: 'ended', reason: 'application-error' }]);
  });

  it('come twice with the same token', async () => {
    const { app, call, run } = await setUp({ duplicateWebhooks: 1 });
    app.answers['/voice'] = twiml('<Redirect>/next</Redirect>');
    call();
    await run(20);
    const tokens = app.requests.filter(({ path }) => path === '/voice').map(({ token }) => token);
    expect(tokens.length).toBe(2);
    expect(new Set(tokens).size).toBe(1);
    expect(app.requests.filter(({ path }) => path === '/next').length).toBe(1);
  });

  it('come with a bad signature', async () => {
    const { app, call, run } = await setUp({ badSignatures: 1 });
    app.answers['/voice'] = twiml('<Redirect>/next</Redirect>');
    call();
    await run(20);
    expect(app.requests.slice(0, 2).map(({ path, isSigned }) => [path, isSigned])).toEqual([
      ['/voice', false],
      ['/next', true],
    ]);
  });
});

describe('status callbacks', () => {
  it('come late', async () => {
    const { app, call, run } = await setUp({ statusCallbackDelayMs: 3_000 });
    app.answers['/voice'] = twiml('<Hangup/>');
    call();
    await run(2_980);
    expect(app.requests.map(({ path }) => path)).toEqual(['/voice']);
    await run(40);
    expect(app.requests.map(({ path }) => path)).toEqual(['/voice', '/status']);
  });

  it('get lost', async () => {
    const { app, call, run } = await setUp({ lostStatusCallbacks: 1 });
    app.answers['/voice'] = twiml('<Hangup/>');
    call();
    await run(100);
    expect(app.requests.map(({ path }) => path)).toEqual(['/voice']);
  });
});

describe('the media stream', () => {
  it('opens late, and starts late', async () => {
    const { app, call, run } = await setUp({ connectDelayMs: 1_000, startDelayMs: 500 });
    call();
    await run(980);
    expect(app.streams.length).toBe(0);
    await run(20);
    expect(app.streams[0]?.messages).toEqual([{ type: 'connected' }]);
    await run(500);
    expect(app.streams[0]?.messages.length).toBe(2);
  });

  it.each([
    [{ type: 'reset' } as const, 1006, 1006],
    [{ type: 'close', code: 1001 } as const, 1001, 1001],
  ])('is lost by %o without a stop, and the next verb runs', async (how, code, seenByApp) => {
    const { app, talk, run } = await setUp();
    const { caller, stream } = await talk();
    const seen = new Promise((resolve) => stream.socket.on('close', resolve));
    await run(100);
    caller.dropStream(how);
    await run(20);
    expect(await seen).toBe(seenByApp);
    expect(stream.messages.some(({ type }) => type === 'stop')).toBe(false);
    expect(caller.events.past.find(({ type }) => type === 'stream-ended')).toMatchObject({ by: 'nobody', code });
    expect(app.requests.map(({ path }) => path)).toContain('/next');
  });

  it('falls silent with its socket open', async () => {
    const { talk, run } = await setUp();
    const { caller, stream } = await talk();
    await run(100);
    caller.dropStream({ type: 'silence' });
    await run(6_000);
    expect(mediaOf(stream).length).toBe(5);
    expect(stream.socket.readyState).toBe(stream.socket.OPEN);
    expect(caller.status()).toBe('in-progress');
    caller.hangUp();
    await run(20);
    expect(stream.messages.some(({ type }) => type === 'stop')).toBe(false);
  });

  it.each([
    ['as-a-gap', true],
    ['not-at-all', false],
  ] as const)('loses frames, which shows %s', async (frameLossShows, hasGaps) => {
    const { talk, run } = await setUp({ frameLoss: 0.5, frameLossShows });
    const { stream } = await talk();
    await run(2_000);
    const frames = mediaOf(stream);
    expect(frames.length).toBeGreaterThan(25);
    expect(frames.length).toBeLessThan(75);
    expect(frames.some(({ chunk }, index) => chunk !== index + 1)).toBe(hasGaps);
    // The timestamps tell the truth in either case.
    expect(frames.every(({ timestampMs }) => (timestampMs - 155) % 20 === 0)).toBe(true);
    expect((frames.at(-1)?.timestampMs ?? 0) > 1_700).toBe(true);
  });

  it('jitters, and keeps its order', async () => {
    const { app, talk, run, clock } = await setUp({ frameJitterMs: 60 });
    const arrivals: number[] = [];
    app.onMessage = (message) => {
      if (message.type === 'media') arrivals.push(clock.elapsedMs());
    };
    const { stream } = await talk();
    await run(2_000);
    const gaps = arrivals.slice(1).map((atMs, index) => atMs - (arrivals[index] ?? 0));
    expect(new Set(gaps).size).toBeGreaterThan(1);
    expect(mediaOf(stream).map(({ chunk }) => chunk)).toEqual(arrivals.map((_, index) => index + 1));
  });

  it('goes the same way for the same seed', async () => {
    const chunksOf = async () => {
      const { talk, run } = await setUp({ frameLoss: 0.3, frameLossShows: 'as-a-gap' });
      const { stream } = await talk();
      await run(1_000);
      return mediaOf(stream).map(({ chunk }) => chunk);
    };
    expect(await chunksOf()).toEqual(await chunksOf());
  });

  it('gives a mark back at once while nothing is queued, or loses it', async () => {
    const { talk, run, twilio } = await setUp();
    const { stream } = await talk();
    stream.socket.send(stream.say.mark('first'));
    await run(0);
    twilio.knobs.idleMark = 'is-lost';
    stream.socket.send(stream.say.mark('second'));
    await run(1_000);
    expect(stream.messages.filter(({ type }) => type === 'mark')).toMatchObject([{ name: 'first' }]);
  });

  it('drops what goes beyond its cap', async () => {
    const { talk, run } = await setUp({ playbackCapMs: 1_000 });
    const { caller, stream } = await talk();
    for (let n = 0; n < 3; n += 1) stream.socket.send(stream.say.media(sound(400)));
    await run(2_000);
    expect(caller.heard()[0]?.samples.length).toBe(800 * 8);
    expect(caller.events.past.filter(({ type }) => type === 'warning')).toMatchObject([{ code: 31930 }]);
  });

  it('echoes what it plays', async () => {
    const { talk, run } = await setUp({ echo: { gain: 0.5, delayMs: 100 } });
    const { stream } = await talk();
    stream.socket.send(stream.say.media(sound(40)));
    await run(300);
    const heard = decodeMuLaw(joinMuLaw(mediaOf(stream).map(({ payload }) => payload)));
    const loud = [...heard.keys()].filter((at) => heard[at] !== 0);
    expect([loud[0], loud.at(-1)]).toEqual([100 * 8, 140 * 8 - 1]);
  });

  it.each([
    [1000, 1000],
    [1001, 1001],
    [1005, 1005],
    [1006, 1006],
  ] as const)('is closed after stop with %d', async (closeCode, seenByApp) => {
    const { talk, run } = await setUp({ closeCode });
    const { caller, stream } = await talk();
    const seen = new Promise((resolve) => stream.socket.on('close', resolve));
    caller.hangUp();
    await run(20);
    expect(await seen).toBe(seenByApp);
  });
});

it('does not let plain ws through unless it is told to', async () => {
  const { app, clock } = await setUp();
  await using strict = await startTwilio({ clock, numbers: [{ phoneNumber: ourNumber, voiceUrl: `${app.url}/voice` }] });
  const caller = strict.call({ from: customer, to: ourNumber });
  await strict.settled();
  expect(caller.events.past[1]).toMatchObject({ type: 'warning', code: 31922 });
});
