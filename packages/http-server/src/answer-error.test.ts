import { AppError, type ErrorKind } from '@callwright/foundation/app-error';
import { describe, expect, it } from 'vitest';
import { testServer } from './testing/test-server.ts';

const failing = (error: unknown) => {
  const server = testServer();
  server.get('/fail', async () => {
    throw error;
  });
  server.post('/take', async () => 'taken');
  return server;
};

const errorOf = (kind: ErrorKind, userMessage?: string) =>
  new AppError({ code: 'TEST.BROKEN', kind, retryable: false, message: 'for the log: secret', userMessage });

describe('an error that leaves by HTTP', () => {
  it.each([
    ['invalid', 400],
    ['not-found', 404],
    ['denied', 403],
    ['conflict', 409],
    ['unavailable', 503],
  ] as const)('of kind %s becomes a %i with its sentence for people', async (kind, status) => {
    const response = await failing(errorOf(kind, 'Do this instead.')).inject('/fail');
    expect([response.statusCode, response.json()]).toEqual([status, { error: { code: 'TEST.BROKEN', message: 'Do this instead.' } }]);
  });

  it('has a general sentence when it brings none, never the one for the log', async () => {
    const response = await failing(errorOf('denied')).inject('/fail');
    expect(response.json().error.message).toBe('You may not do this. Ask somebody who administers the workspace.');
  });

  it.each([
    ['a defect', errorOf('defect', 'Not to be shown.')],
    ['an unexpected error', new Error('secret')],
    ['something that is no error', 'secret'],
  ])('and is %s shows an id and nothing else', async (_name, error) => {
    const response = await failing(error).inject('/fail');
    const message = 'Something is broken on our side. When you report it, name this id: request-1';
    expect([response.statusCode, response.json()]).toEqual([500, { error: { code: 'DEFECT', message } }]);
  });

  it.each([
    ['broken JSON', { method: 'POST', url: '/take', headers: { 'content-type': 'application/json' }, payload: '{' }, 400],
    [
      'a body that is too large',
      { method: 'POST', url: '/take', headers: { 'content-type': 'text/plain' }, payload: 'x'.repeat(1_100_000) },
      413,
    ],
    ['an address that cannot be read', { method: 'GET', url: '/%zz' }, 400],
  ] as const)('says what is wrong with %s', async (_name, request, status) => {
    const response = await failing(undefined).inject(request);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toEqual({ error: { code: expect.stringMatching(/^HTTP\.FST_/), message: expect.any(String) } });
  });

  it('has the same shape at an unknown address', async () => {
    const response = await failing(undefined).inject({ method: 'DELETE', url: '/unknown?secret=1' });
    expect([response.statusCode, response.json()]).toEqual([
      404,
      { error: { code: 'HTTP.NOT_FOUND', message: 'Nothing answers DELETE at this address.' } },
    ]);
  });
});
