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
    ['/media/nobody', 'nobody'],
    ['/media/nobody/ca_1?secret=1', 'nobody'],
    ['/media/toString', 'toString'],
    ['/media', ''],
    ['/media/', ''],
  ])('%s: no carrier is named "%s"', async (url, carrier) => {
    const response = await testServer().inject(url);
    expect([response.statusCode, response.json()]).toEqual([404, unknown(carrier)]);
  });

  it.each(['POST', 'PUT', 'DELETE'] as const)('says so to %s as well', async (method) => {
    const response = await testServer().inject({ method, url: '/media/nobody/offer' });
    expect([response.statusCode, response.json()]).toEqual([404, unknown('nobody')]);
  });

  it.each(['twilio', 'browser'])('says that calls of %s come by a WebSocket', async (carrier) => {
    const response = await testServer().inject(`/media/${carrier}`);
    expect([response.statusCode, response.json().error.code]).toEqual([400, 'RUNTIME.NOT_A_SOCKET']);
  });

  it('takes no body apart', async () => {
    const request = {
      method: 'POST',
      url: '/media/nobody',
      headers: { 'content-type': 'application/json' },
      payload: '{"broken"',
    } as const;
    expect((await testServer().inject(request)).json()).toEqual(unknown('nobody'));
  });

  it('refuses a WebSocket to a carrier that it does not know by an HTTP answer', async () => {
    await using server = testServer();
    const { hostname, port } = new URL(await server.listen({ port: 0, host: '127.0.0.1' }));
    const socket = connect(Number(port), hostname);
    socket.write('GET /media/nobody HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
    expect(answer).toContain('No carrier named \\"nobody\\" is built in.');
  });
});
