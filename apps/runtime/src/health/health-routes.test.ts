import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

describe('GET /healthz', () => {
  it.each([
    ['up', 'ready', 'ok', 'up'],
    ['up', 'loading', 'ok', 'up'],
    ['up', 'failed', 'degraded', 'up'],
    ['failed', 'ready', 'degraded', 'down'],
    ['silent', 'ready', 'degraded', 'down'],
  ] as const)('is 200 when the api is %s and speech is %s, with the status %s', async (outcome, speech, status, state) => {
    const probeApi = async () => ({ outcome, latencyMs: 7 });
    const response = await testServer({ probeApi, speechState: () => speech }).inject('/healthz');
    const parts = { api: { state, latencyMs: 7 }, speech: { state: speech } };
    expect([response.statusCode, response.json()]).toEqual([200, { status, version: '1.2.3', parts }]);
  });
});
