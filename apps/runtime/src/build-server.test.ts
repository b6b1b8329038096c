import { describe, expect, it } from 'vitest';
import { testServer } from './testing/test-server.ts';

describe('the server of the runtime', () => {
  it('shows metrics by route, without ids', async () => {
    const server = testServer();
    await server.inject('/media/nobody/ca_1');
    const { body, headers } = await server.inject('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toContain('callwright_http_request_seconds_count{method="GET",route="/media/:carrier/*",status="404"} 1');
    expect(body).not.toContain('ca_1');
  });

  it('says at an unknown address that nothing is there', async () => {
    const response = await testServer().inject('/unknown');
    expect([response.statusCode, response.json().error.code]).toEqual([404, 'HTTP.NOT_FOUND']);
  });

  it('shows an id and nothing else when something is broken', async () => {
    const response = await testServer({ probeApi: () => Promise.reject(new Error('secret')) }).inject('/healthz');
    const message = 'Something is broken on our side. When you report it, name this id: request-1';
    expect([response.statusCode, response.json()]).toEqual([500, { error: { code: 'DEFECT', message } }]);
  });
});
