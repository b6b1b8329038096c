import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

describe('GET /healthz', () => {
  it.each([
    ['up', 'ok', 'up'],
    ['failed', 'degraded', 'down'],
    ['silent', 'degraded', 'down'],
  ] as const)('is 200 when the api is %s, with the status %s', async (outcome, status, state) => {
    const response = await testServer({ probeApi: async () => ({ outcome, latencyMs: 7 }) }).inject('/healthz');
    expect([response.statusCode, response.json()]).toEqual([200, { status, version: '1.2.3', parts: { api: { state, latencyMs: 7 } } }]);
  });
});
