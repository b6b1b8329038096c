import { describe, expect, it } from 'vitest';
import { messages } from '../../messages.ts';
import { readSystem } from './read-system.ts';
import type { SystemAnswer, SystemStatus } from './system-answer.ts';

const answered = (status: SystemStatus['status'], runtime: 'up' | 'down' = 'up'): SystemAnswer => ({
  type: 'answered',
  roundTripMs: 12,
  status: {
    version: '1.2.3',
    startedAt: '2026-01-01T00:00:00.000Z',
    status,
    parts: [
      { name: 'database', state: 'up', detail: 'It answers.', latencyMs: 3 },
      { name: 'runtime', state: runtime, detail: 'As the server says.', latencyMs: 1_000 },
    ],
  },
});

describe('how the system reads', () => {
  it.each([
    ['before the first answer', { type: 'waiting' }, 'unknown', messages.status.loading.headline],
    ['when all is well', answered('ok'), 'well', messages.status.ok.headline],
    ['when the runtime is away', answered('degraded', 'down'), 'troubled', messages.status.degraded.headline],
    ['when the database is away', answered('down'), 'broken', messages.status.down.headline],
    ['when the server is away', { type: 'failed', sentence: undefined }, 'broken', messages.status.unreachable.headline],
  ] as const)('%s', (_when, answer, tone, headline) => {
    const view = readSystem(answer);
    expect([view.tone, view.headline]).toEqual([tone, headline]);
  });

  it('tells of a part what the server says, and what to do when it is away', () => {
    const [database, runtime] = readSystem(answered('degraded', 'down')).parts;
    expect([database, runtime]).toEqual([
      { name: 'database', state: 'up', tone: 'well', sentence: 'It answers.', advice: undefined, latencyMs: 3 },
      {
        name: 'runtime',
        state: 'down',
        tone: 'broken',
        sentence: 'As the server says.',
        advice: messages.advice.runtime,
        latencyMs: undefined,
      },
    ]);
  });

  it('claims nothing about parts that it cannot ask for', () => {
    const { server, parts } = readSystem({ type: 'failed', sentence: undefined });
    expect([server.state, server.advice, ...parts.map(({ state }) => state)]).toEqual([
      'down',
      messages.advice.server,
      'unknown',
      'unknown',
    ]);
  });

  it('passes on what a broken server says, with the id to report', () => {
    const { server } = readSystem({ type: 'failed', sentence: 'When you report it, name this id: request-1' });
    expect(server.sentence).toBe('It could not say how it is. When you report it, name this id: request-1');
  });
});
