import type { ProbeResult } from '@callwright/http-server/create-probe';
import { describe, expect, it } from 'vitest';
import { describeSystem } from './describe-system.ts';

const running = { version: '1.2.3', startedAt: '2026-01-01T00:00:00.000Z' };
const part = (outcome: ProbeResult['outcome']): ProbeResult => ({ outcome, latencyMs: 4 });

describe('describeSystem', () => {
  it.each([
    ['up', 'up', 'ok'],
    ['up', 'silent', 'degraded'],
    ['up', 'failed', 'degraded'],
    ['failed', 'up', 'down'],
    ['silent', 'silent', 'down'],
  ] as const)('database %s, runtime %s: the system is %s', (database, runtime, expected) => {
    expect(describeSystem(running, { database: part(database), runtime: part(runtime) }).status).toBe(expected);
  });

  it('tells of each part what was found', () => {
    expect(describeSystem(running, { database: part('silent'), runtime: part('up') })).toEqual({
      ...running,
      status: 'down',
      parts: [
        { name: 'database', state: 'down', detail: 'It has not answered within a second.', latencyMs: 4 },
        { name: 'runtime', state: 'up', detail: 'It answers.', latencyMs: 4 },
      ],
    });
  });
});
