import { describe, expect, it } from 'vitest';
import { metricsRoutes } from './metrics-routes.ts';
import { testServer } from './testing/test-server.ts';
import { testServerBasics } from './testing/test-server-basics.ts';

const measuredServer = (mayRead: () => boolean) => {
  const { metrics } = testServerBasics();
  const server = testServer({ metrics });
  server.register(metricsRoutes, { metrics, mayRead });
  server.get('/calls/:id', async () => 'ok');
  return server;
};

describe('GET /metrics', () => {
  it('shows the process, and how long requests took by the pattern of their route', async () => {
    const server = measuredServer(() => true);
    for (const url of ['/calls/ca_1', '/calls/ca_2?secret=1', '/unknown/ca_3']) await server.inject(url);
    const { headers, body } = await server.inject('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toContain('process_resident_memory_bytes');
    expect(body).toContain('callwright_http_request_seconds_count{method="GET",route="/calls/:id",status="200"} 2');
    expect(body).toContain('callwright_http_request_seconds_count{method="GET",route="unknown",status="404"} 1');
    expect(body).not.toMatch(/ca_\d|secret/);
  });

  it('looks like an unknown address to whoever may not read it', async () => {
    const server = measuredServer(() => false);
    const [hidden, unknown] = [await server.inject('/metrics'), await server.inject('/unknown')];
    expect([hidden.statusCode, hidden.body]).toEqual([unknown.statusCode, unknown.body]);
  });
});
