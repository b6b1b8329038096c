import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

describe('/trpc', () => {
  it('answers system.status', async () => {
    const response = await testServer().inject('/trpc/system.status');
    expect(response.json()).toEqual({
      result: {
        data: {
          version: '1.2.3',
          startedAt: '2026-01-01T00:00:00.000Z',
          status: 'ok',
          parts: [
            { name: 'database', state: 'up', detail: 'It answers.', latencyMs: 2 },
            { name: 'runtime', state: 'up', detail: 'It answers.', latencyMs: 3 },
          ],
        },
      },
    });
  });

  it('answers a batch', async () => {
    const response = await testServer().inject('/trpc/system.status,system.status?batch=1');
    expect(response.json()).toHaveLength(2);
  });

  it('says which procedure does not exist', async () => {
    const response = await testServer().inject('/trpc/system.secret');
    expect([response.statusCode, response.json().error.data.appCode]).toEqual([404, 'TRPC.NOT_FOUND']);
  });

  it('shows an id and nothing else when something is broken', async () => {
    const lookAtParts = () => Promise.reject(new Error('secret'));
    const response = await testServer({ lookAtParts }).inject('/trpc/system.status');
    expect([response.statusCode, response.json().error]).toEqual([
      500,
      {
        code: -32_603,
        message: 'Something is broken on our side. When you report it, name this id: request-1',
        data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'system.status', appCode: 'DEFECT' },
      },
    ]);
  });
});
