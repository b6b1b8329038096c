import { testServerBasics } from '@callwright/http-server/testing/test-server-basics';
import { describe, expect, it } from 'vitest';
import { buildInternalServer } from '../build-internal-server.ts';
import { testServer } from '../testing/test-server.ts';
import { testServices } from '../testing/test-services.ts';

const internalToken = 'the-token-that-api-and-runtime-share';
const server = () => buildInternalServer({ ...testServerBasics(), services: testServices(), internalToken });
const withToken = { authorization: `Bearer ${internalToken}` };

describe('the internal server', () => {
  it('answers the runtime', async () => {
    const response = await server().inject({ url: '/internal/healthz', headers: withToken });
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it.each([
    ['no token', '/internal/healthz', {}],
    ['a wrong token', '/internal/healthz', { authorization: 'Bearer guess' }],
    ['no token at an unknown address', '/internal/unknown', {}],
  ])('refuses whoever brings %s', async (_name, url, headers) => {
    const response = await server().inject({ url, headers });
    expect([response.statusCode, response.json().error.code]).toEqual([401, 'INTERNAL.TOKEN_WRONG']);
  });

  it('knows nothing else', async () => {
    const responses = await Promise.all(
      ['/internal/unknown', '/healthz', '/trpc/system.status', '/'].map((url) => server().inject({ url, headers: withToken })),
    );
    expect(responses.map((response) => [response.statusCode, response.json().error.code])).toEqual(Array(4).fill([404, 'HTTP.NOT_FOUND']));
  });

  it('shows metrics to everybody who reaches it', async () => {
    expect((await server().inject('/metrics')).statusCode).toBe(200);
  });

  it('is not to be reached by the public port, not even with the token', async () => {
    const response = await testServer().inject({ url: '/internal/healthz', headers: { ...withToken, accept: 'text/html' } });
    expect([response.statusCode, response.json().error.code]).toEqual([404, 'HTTP.NOT_FOUND']);
  });
});
