import { AppError, type ErrorKind } from '@callwright/foundation/app-error';
import { createCountingIds } from '@callwright/foundation/id';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SignedIn } from '../routing/sessions.ts';
import { testServices } from '../testing/test-services.ts';
import { procedure, router, workspaceProcedure } from './trpc.ts';
import type { TrpcContext } from './trpc-context.ts';

const ask = async (fail: () => never, input = '"x"') => {
  const response = await fetchRequestHandler({
    endpoint: '',
    req: new Request(`http://api/it?input=${encodeURIComponent(input)}`),
    router: router({ it: procedure.input(z.string()).query(fail) }),
    createContext: () => contextOf(undefined),
  });
  return { status: response.status, error: answerSchema.parse(await response.json()).error };
};

const contextOf = (session: SignedIn | undefined): TrpcContext => ({
  requestId: 'request-1',
  readSystemStatus: () => Promise.reject(new Error('not asked')),
  services: testServices(),
  findSession: async () => session,
  sessionToken: undefined,
  setCookie: () => undefined,
});

const answerSchema = z.object({ error: z.object({ code: z.number(), message: z.string(), data: z.looseObject({}) }) });

const failWith = (kind: ErrorKind) => () => {
  throw new AppError({ code: 'TEST.BROKEN', kind, retryable: false, message: 'for the log: secret', userMessage: 'Do this instead.' });
};

describe('an error that leaves by tRPC', () => {
  it.each([
    ['invalid', 400, 'BAD_REQUEST'],
    ['not-found', 404, 'NOT_FOUND'],
    ['denied', 403, 'FORBIDDEN'],
    ['conflict', 409, 'CONFLICT'],
    ['unavailable', 503, 'SERVICE_UNAVAILABLE'],
  ] as const)('of kind %s becomes a %i, %s', async (kind, status, code) => {
    expect(await ask(failWith(kind))).toEqual({
      status,
      error: {
        code: expect.any(Number),
        message: 'Do this instead.',
        data: { code, httpStatus: status, path: 'it', appCode: 'TEST.BROKEN' },
      },
    });
  });

  it('and is a defect shows an id and nothing else', async () => {
    const { status, error } = await ask(failWith('defect'));
    expect([status, error.message]).toEqual([500, 'Something is broken on our side. When you report it, name this id: request-1']);
    expect(JSON.stringify(error)).not.toMatch(/secret|instead|stack/);
  });

  it('says in words what is wrong with the input', async () => {
    const { status, error } = await ask(failWith('defect'), '7');
    expect([status, error.data.appCode]).toEqual([400, 'TRPC.INVALID_INPUT']);
    expect(error.message).toContain('expected string, received number');
  });
});

describe('a procedure of a workspace', () => {
  const caller = (session: SignedIn | undefined) =>
    router({ who: workspaceProcedure.query(({ ctx }) => ctx.session) }).createCaller(contextOf(session));

  it('knows who asks', async () => {
    const createId = createCountingIds();
    const session = { accountId: createId('ac'), tenantId: createId('tn') };
    expect(await caller(session).who()).toEqual(session);
  });

  it('asks whoever is not signed in to sign in', async () => {
    await expect(caller(undefined).who()).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      message: 'You are not signed in. Sign in, and try again.',
    });
  });
});
