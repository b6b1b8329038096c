import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

const unknown = (carrier: string) => ({
  error: {
    code: 'RUNTIME.UNKNOWN_CARRIER',
    message: `No carrier named "${carrier}" is built in. Check the address after /media: it names the carrier first.`,
  },
});

describe('/media', () => {
  it.each([
    ['/media/twilio', 'twilio'],
    ['/media/twilio/ca_1?secret=1', 'twilio'],
    ['/media/browser/offer', 'browser'],
    ['/media', ''],
    ['/media/', ''],
  ])('%s: no carrier is named "%s"', async (url, carrier) => {
    const response = await testServer().inject(url);
    expect([response.statusCode, response.json()]).toEqual([404, unknown(carrier)]);
  });

  it.each(['POST', 'PUT', 'DELETE'] as const)('says so to %s as well', async (method) => {
    const response = await testServer().inject({ method, url: '/media/browser/offer' });
    expect([response.statusCode, response.json()]).toEqual([404, unknown('browser')]);
  });

  it('takes no body apart', async () => {
    const request = {
      method: 'POST',
      url: '/media/twilio',
      headers: { 'content-type': 'application/json' },
      payload: '{"broken"',
    } as const;
    expect((await testServer().inject(request)).json()).toEqual(unknown('twilio'));
  });

  it('refuses a WebSocket by an HTTP answer', async () => {
    await using server = testServer();
    const { hostname, port } = new URL(await server.listen({ port: 0, host: '127.0.0.1' }));
    const socket = connect(Number(port), hostname);
    socket.write('GET /media/twilio HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
    expect(answer).toContain('No carrier named \\"twilio\\" is built in.');
  });
});
