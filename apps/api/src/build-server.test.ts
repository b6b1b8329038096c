import { describe, expect, it } from 'vitest';
import { testServer } from './testing/test-server.ts';

describe('GET /metrics on the public port', () => {
  it('shows process metrics and request durations by route, without ids', async () => {
    const server = testServer();
    await server.inject('/trpc/system.status?secret=1');
    await server.inject('/media/twilio/ca_1');
    await server.inject({ method: 'POST', url: '/calls/ca_1' });
    const { body, headers } = await server.inject('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toContain('process_resident_memory_bytes');
    expect(body).toContain('callwright_http_request_seconds_count{method="GET",route="/trpc/:path",status="200"} 1');
    expect(body).toContain('callwright_http_request_seconds_count{method="GET",route="/media/*",status="502"} 1');
    expect(body).toContain('callwright_http_request_seconds_count{method="POST",route="unknown",status="404"} 1');
    expect(body).not.toMatch(/ca_1|secret/);
  });

  it('does not exist for others', async () => {
    const server = testServer();
    const hidden = await server.inject({ url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.7' } });
    const unknown = await server.inject('/metrics/unknown');
    expect([hidden.statusCode, hidden.body]).toEqual([unknown.statusCode, unknown.body]);
    expect(hidden.statusCode).toBe(404);
  });

  it('opens with the token', async () => {
    const metricsToken = 'metrics-token-of-this-test';
    const headers = { 'x-forwarded-for': '192.0.2.7', authorization: `Bearer ${metricsToken}` };
    expect((await testServer({ metricsToken }).inject({ url: '/metrics', headers })).statusCode).toBe(200);
  });
});
