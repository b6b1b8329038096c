import { createServer, type IncomingMessage, type RequestListener, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { createTestClock } from '@callwright/foundation/clock';
import { listening } from '@callwright/http-server/testing/listening';
import { afterEach, describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The api's public address, in front of a runtime that answers like this. */
const apiBefore = async (answer: RequestListener, clock = createTestClock()) => {
  const runtime = createServer(answer);
  const api = testServer({ runtimeUrl: await listening(runtime), clock });
  const url = await api.listen({ port: 0, host: '127.0.0.1' });
  closing.push(
    () => api.close(),
    () => runtime.closeAllConnections(),
    () => runtime.close(),
  );
  return url;
};

describe('a request under /media', () => {
  it('reaches the runtime as it was, and the answer comes back as it is', async () => {
    const seen: { request?: IncomingMessage; body?: string } = {};
    const url = await apiBefore(async (request, response) => {
      seen.request = request;
      seen.body = await text(request);
      response.writeHead(201, { 'content-type': 'text/plain', 'x-of-runtime': 'yes' }).end('stored');
    });
    const response = await fetch(`${url}/media/twilio/chunk?n=1`, {
      method: 'POST',
      body: '{"not":"parsed"',
      headers: { 'content-type': 'application/json' },
    });
    expect([response.status, response.headers.get('x-of-runtime'), await response.text()]).toEqual([201, 'yes', 'stored']);
    expect([seen.request?.method, seen.request?.url, seen.body]).toEqual(['POST', '/media/twilio/chunk?n=1', '{"not":"parsed"']);
    expect(seen.request?.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': new URL(url).host,
    });
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('may be a %s', async (method) => {
    const url = await apiBefore((request, response) => response.setHeader('x-method', request.method ?? '').end());
    const response = await fetch(`${url}/media`, { method });
    expect([response.status, response.headers.get('x-method')]).toEqual([200, method]);
  });

  it('streams a large body both ways', async () => {
    const url = await apiBefore((request, response) => request.pipe(response));
    const body = 'x'.repeat(900_000);
    const response = await fetch(`${url}/media/echo`, { method: 'POST', body });
    expect((await response.text()).length).toBe(body.length);
  });

  it('leads nowhere else in the runtime', async () => {
    const url = await apiBefore((_request, response) => response.end('reached'));
    const { host, hostname, port } = new URL(url);
    const paths = ['/media/../metrics', '/media/%2e%2e/metrics', `http://${host}/media/../metrics`];
    const answers = paths.map((path) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      // `fetch` would resolve the dots itself.
      request({ hostname, port, path }, (response) => resolve(text(response)))
        .on('error', reject)
        .end();
      return promise;
    });
    for (const answer of await Promise.all(answers)) expect(answer).not.toBe('reached');
  });

  it('gets a 502 when the runtime is away', async () => {
    const response = await testServer().inject('/media/twilio');
    expect([response.statusCode, response.json()]).toEqual([
      502,
      { error: { code: 'API.RUNTIME_AWAY', message: 'The part of Callwright that holds calls does not answer. Try again in a moment.' } },
    ]);
  });

  it('gets a 502 when the runtime says nothing for ten seconds', async () => {
    const clock = createTestClock();
    const asked = Promise.withResolvers<void>();
    const url = await apiBefore(() => asked.resolve(), clock);
    const response = fetch(`${url}/media/twilio`);
    await asked.promise;
    await clock.advance(10_000);
    expect((await response).status).toBe(502);
  });

  it('is broken off at the runtime when the client goes away', async () => {
    const broken = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const url = await apiBefore((request) => {
      request.once('close', () => broken.resolve());
      asked.resolve();
    });
    const client = new AbortController();
    const response = fetch(`${url}/media/twilio`, { signal: client.signal }).catch(() => 'aborted');
    await asked.promise;
    client.abort();
    expect(await response).toBe('aborted');
    await broken.promise;
  });
});
