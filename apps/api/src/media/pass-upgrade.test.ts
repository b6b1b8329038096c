import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createTestClock } from '@callwright/foundation/clock';
import { listening } from '@callwright/http-server/testing/listening';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { nowhere, testServer } from '../testing/test-server.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const apiBefore = async (runtimeUrl: string, clock = createTestClock()) => {
  const api = testServer({ runtimeUrl, clock });
  const url = await api.listen({ port: 0, host: '127.0.0.1' });
  closing.push(() => api.close());
  return { api, url: url.replace('http:', 'ws:') };
};

/** A runtime that says back what it hears, and refuses other paths. */
const echoRuntime = async () => {
  const requests: (string | undefined)[] = [];
  const shouldUpgradeCallback = ({ url }: IncomingMessage) => url?.startsWith('/media/echo') === true;
  const http = createServer({ shouldUpgradeCallback }, (request, response) => {
    requests.push(request.url);
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":{"code":"RUNTIME.UNKNOWN_CARRIER"}}');
  });
  const sockets = new WebSocketServer({ server: http });
  const connected = Promise.withResolvers<{ socket: WebSocket; request: IncomingMessage }>();
  sockets.on('connection', (socket, request) => {
    connected.resolve({ socket, request });
    socket.on('message', (message, isBinary) => socket.send(message, { binary: isBinary }));
  });
  closing.push(
    () => sockets.close(),
    () => http.close(),
  );
  return { url: await listening(http), connected: connected.promise, requests };
};

const open = async (url: string) => {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  return socket;
};

/** Sends bytes as they are; gives all that comes back until the server closes. */
const speakRaw = async (url: string, ...lines: string[]) => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write([...lines, '', ''].join('\r\n'));
  return text(socket);
};

const upgrade = (path: string) => [
  `GET ${path} HTTP/1.1`,
  'Host: phone.example',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

describe('a WebSocket under /media', () => {
  it('carries frames both ways', async () => {
    const runtime = await echoRuntime();
    const { url } = await apiBefore(runtime.url);
    const client = await open(`${url}/media/echo`);
    const sent = ['hello', 'x'.repeat(1_000_000), 'goodbye'];
    const heard: string[] = [];
    client.on('message', (message) => {
      heard.push(String(message));
      if (heard.length === sent.length) client.close(1_000, 'done');
    });
    for (const message of sent) client.send(message);
    const [code, reason] = await once(client, 'close');
    expect([heard.map((message) => message.length), code, String(reason)]).toEqual([[5, 1_000_000, 7], 1_000, 'done']);
  });

  it('tells the runtime who asked, and hides nothing of the request', async () => {
    const runtime = await echoRuntime();
    const { url } = await apiBefore(runtime.url);
    const client = new WebSocket(`${url}/media/echo?codec=mulaw`, ['callwright'], {
      headers: { 'x-twilio-signature': 's', 'x-forwarded-for': '192.0.2.7' },
    });
    const { request } = await runtime.connected;
    expect(request.url).toBe('/media/echo?codec=mulaw');
    expect(request.headers).toMatchObject({
      'x-twilio-signature': 's',
      'sec-websocket-protocol': 'callwright',
      'x-forwarded-for': '192.0.2.7, 127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': new URL(url).host,
    });
    client.on('error', () => undefined).terminate();
  });

  it('closes when the runtime breaks off', async () => {
    const runtime = await echoRuntime();
    const { url } = await apiBefore(runtime.url);
    const client = await open(`${url}/media/echo`);
    (await runtime.connected).socket.terminate();
    expect((await once(client, 'close'))[0]).toBe(1_006);
  });

  it('is closed at the runtime when the client breaks off', async () => {
    const runtime = await echoRuntime();
    const { url } = await apiBefore(runtime.url);
    const client = await open(`${url}/media/echo`);
    const { socket } = await runtime.connected;
    const closed = once(socket, 'close');
    client.terminate();
    expect((await closed)[0]).toBe(1_006);
  });

  it('ends when the api stops', async () => {
    const runtime = await echoRuntime();
    const { api, url } = await apiBefore(runtime.url);
    const client = await open(`${url}/media/echo`);
    const closed = once(client, 'close');
    await api.close();
    expect((await closed)[0]).toBe(1_006);
  });

  it('gets a 502 when the runtime is away', async () => {
    const { url } = await apiBefore(nowhere);
    const answer = await speakRaw(url, ...upgrade('/media/twilio'));
    expect(answer).toMatch(/^HTTP\/1\.1 502 Bad Gateway\r\n/);
    expect(answer).toMatch(
      /\r\n\r\n\{"error":\{"code":"API\.RUNTIME_AWAY","message":"The part of Callwright that holds calls does not answer\./,
    );
  });

  it('gets a 502 when the runtime says nothing for ten seconds', async () => {
    const clock = createTestClock();
    const asked = Promise.withResolvers<void>();
    const silent = createServer().on('upgrade', (_request, socket) => {
      closing.push(() => socket.destroy());
      asked.resolve();
    });
    closing.push(() => silent.close());
    const { url } = await apiBefore(await listening(silent), clock);
    const answer = speakRaw(url, ...upgrade('/media/twilio'));
    await asked.promise;
    await clock.advance(10_000);
    expect(await answer).toMatch(/^HTTP\/1\.1 502 /);
  });

  it('hears the refusal of the runtime, and has no way to it afterwards', async () => {
    const runtime = await echoRuntime();
    const { url } = await apiBefore(runtime.url);
    const answer = await speakRaw(url, ...upgrade('/media/unknown'), '', 'GET /metrics HTTP/1.1', 'Host: runtime');
    expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n.*connection: close\r\n.*\{"error":\{"code":"RUNTIME\.UNKNOWN_CARRIER"\}\}/s);
    expect(runtime.requests).toEqual(['/media/unknown']);
  });

  it.each(['/trpc/system.status', '/media/../metrics', '/unknown'])('exists under /media only: %s is answered plainly', async (path) => {
    const runtime = await echoRuntime();
    const { url } = await apiBefore(runtime.url);
    const answer = await speakRaw(url, ...upgrade(path).map((line) => line.replace('Connection: Upgrade', 'Connection: Upgrade, close')));
    expect(answer).toMatch(/^HTTP\/1\.1 (200|404) /);
    expect(runtime.requests).toEqual([]);
  });
});
