import type { AppRouter } from '@callwright/api/app-router';
import { createTestClock } from '@callwright/foundation/clock';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import type { Trpc } from '../../trpc.ts';
import { askForStatus } from './ask-for-status.ts';

const signal = new AbortController().signal;

type Answer = NonNullable<Parameters<typeof httpBatchLink>[0]['fetch']>;

/** A server whose every answer is this. */
const serverThat = (answer: Answer): Pick<Trpc, 'system'> =>
  createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: 'http://server/trpc', fetch: answer })] });

const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));

describe('asking for the status', () => {
  it('gives it, and how long it took', async () => {
    const clock = createTestClock();
    const status = { version: '1.2.3', startedAt: '2026-01-01T00:00:00.000Z', status: 'ok', parts: [] };
    const asked = Promise.withResolvers<void>();
    const trpc = serverThat(async () => {
      asked.resolve();
      await clock.sleep(12);
      return json(200, [{ result: { data: status } }]);
    });
    const answer = askForStatus({ trpc, clock }, signal);
    await asked.promise;
    await clock.advance(12);
    expect(await answer).toEqual({ type: 'answered', status, roundTripMs: 12 });
    expect(clock.sleeping).toBe(0);
  });

  it.each([
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch')), undefined],
    ['a proxy answers for it', () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })), undefined],
    [
      'it is broken and says so',
      () =>
        json(500, [{ error: { message: 'Name this id: 1', code: -32603, data: { code: 'INTERNAL_SERVER_ERROR', appCode: 'DEFECT' } } }]),
      'Name this id: 1',
    ],
  ])('fails when %s', async (_when, answer, sentence) => {
    expect(await askForStatus({ trpc: serverThat(answer), clock: createTestClock() }, signal)).toEqual({ type: 'failed', sentence });
  });

  it('gives up on a server that says nothing', async () => {
    const clock = createTestClock();
    const asked = Promise.withResolvers<void>();
    const trpc = serverThat((_url, init) => {
      asked.resolve();
      const { promise, reject } = Promise.withResolvers<Response>();
      init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      return promise;
    });
    const answer = askForStatus({ trpc, clock }, signal);
    await asked.promise;
    await clock.advance(8_000);
    expect(await answer).toEqual({ type: 'failed', sentence: undefined });
  });
});
