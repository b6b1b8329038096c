import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createTestClock } from '@callwright/foundation/clock';
import { listening } from '@callwright/http-server/testing/listening';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApiClient } from './create-api-client.ts';
import { isSuperseded } from './is-superseded.ts';

const internalToken = 'the-token-that-api-and-runtime-share';
const never = new AbortController().signal;

type Answer = (response: ServerResponse, request: IncomingMessage, body: string) => unknown;

const answers =
  (status: number, body: unknown): Answer =>
  (response) =>
    response.writeHead(status).end(JSON.stringify(body));
const refuses = (status: number, code: string) => answers(status, { error: { code, message: code } });
const entryCount = answers(200, { entryCount: 3, and: 'more' });

/** An api that answers one question after the other like this, and the last ones alike. */
async function open(...given: readonly Answer[]) {
  const clock = createTestClock();
  const asked: string[] = [];
  const api = createServer(async (request, response) => {
    const body = await text(request);
    asked.push(`${request.method} ${request.url} ${request.headers.authorization === `Bearer ${internalToken}`} ${body}`);
    (given[asked.length - 1] ?? given.at(-1))?.(response, request, body);
  });
  const internalUrl = await listening(api);
  onTestFinished(() => {
    api.closeAllConnections();
    api.close();
  });
  return { api, asked, clock, client: createApiClient({ clock, internalUrl, internalToken }) };
}

const append = { callId: 'ca_1' as never, epoch: 1, from: 0, entries: [], turns: [] };
const plugin = { integrity: 'sha256-x' };

describe('the client of the api', () => {
  it('asks by POST with our token, and takes an answer with more in it than it knows', async () => {
    const { client, asked } = await open(entryCount);
    expect(await client.ask('calls.append-trace', append, never)).toEqual({ entryCount: 3 });
    expect(asked).toEqual([`POST /internal/calls/append-trace true ${JSON.stringify(append)}`]);
  });

  it.each([
    [401, 'RUNTIME.API_DENIED', 'denied'],
    [403, 'RUNTIME.API_DENIED', 'denied'],
    [404, 'RUNTIME.API_FOUND_NOTHING', 'not-found'],
    [409, 'RUNTIME.API_CONFLICT', 'conflict'],
    [400, 'RUNTIME.API_BROKEN', 'defect'],
    [503, 'RUNTIME.API_UNAVAILABLE', 'unavailable'],
    [500, 'RUNTIME.API_UNAVAILABLE', 'unavailable'],
  ])('makes of a refusal with %i the error %s', async (status, code, kind) => {
    const { client } = await open(refuses(status, 'INTERNAL.NO'));
    const refused = await client.ask('calls.append-trace', append, never).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code, kind, message: expect.stringContaining('INTERNAL.NO') });
  });

  it('tells a call that was taken over from other conflicts', async () => {
    const { client } = await open(refuses(409, 'INTERNAL.SUPERSEDED'), refuses(409, 'INTERNAL.GAP'));
    const refusals = [await refusal(client), await refusal(client)];
    expect(refusals.map(isSuperseded)).toEqual([true, false]);
  });

  it('does not take an answer that was not agreed on', async () => {
    const { client } = await open(answers(200, { entryCount: 'three' }), (response) => response.end('<html>'));
    for (let time = 0; time < 2; time += 1) expect(await refusal(client)).toMatchObject({ code: 'RUNTIME.API_BROKEN' });
  });

  it('asks again after a pause when the api is away, and not when it refuses', async () => {
    const bundle = answers(404, {});
    const { client, asked, clock } = await open(refuses(503, 'X'), (response) => response.destroy(), bundle);
    const asking = client.ask('plugins.read', plugin, never).catch((error: unknown) => error);
    await expect.poll(() => clock.advance(100).then(() => asked.length)).toBe(3);
    expect(await asking).toMatchObject({ code: 'RUNTIME.API_FOUND_NOTHING' });
  });

  it('does not ask again for those who do so themselves', async () => {
    const { client, asked } = await open(refuses(503, 'X'));
    await refusal(client);
    expect(asked).toHaveLength(1);
  });

  it('gives up on an answer that takes too long', async () => {
    const { client, clock, asked } = await open(() => undefined);
    const refused = refusal(client);
    await expect.poll(() => asked.length).toBe(1);
    await clock.advance(5_000);
    expect(await refused).toMatchObject({ code: 'RUNTIME.API_UNAVAILABLE', message: expect.stringContaining('5000 ms') });
  });

  it('stops asking when nobody wants to know any more', async () => {
    const { client, api } = await open(() => undefined);
    const enough = new AbortController();
    const asking = client.ask('plugins.read', plugin, enough.signal);
    await once(api, 'request');
    enough.abort(new Error('enough'));
    await expect(asking).rejects.toThrow('enough');
  });
});

function refusal(client: ReturnType<typeof createApiClient>): Promise<unknown> {
  return client.ask('calls.append-trace', append, never).catch((error: unknown) => error);
}
