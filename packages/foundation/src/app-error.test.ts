import { describe, expect, it } from 'vitest';
import { AppError, defineErrors } from './app-error.ts';

const errors = defineErrors('TEST', {
  NO_PORT: {
    kind: 'conflict',
    retryable: true,
    message: ({ port }: { port: number }) => `Port ${port} is taken. Set PORT to another.`,
    userMessage: ({ port }: { port: number }) => `Somebody else uses port ${port}.`,
  },
  LOST: { kind: 'defect', retryable: false, message: () => 'Lost.' },
});

describe('defineErrors', () => {
  it('makes errors that carry everything their row says', () => {
    const cause = new Error('EADDRINUSE');
    const error = errors.NO_PORT({ port: 3000 }, { cause });
    expect(error).toBeInstanceOf(AppError);
    expect({ ...error, message: error.message, cause: error.cause }).toEqual({
      name: 'AppError',
      code: 'TEST.NO_PORT',
      kind: 'conflict',
      retryable: true,
      message: 'Port 3000 is taken. Set PORT to another.',
      userMessage: 'Somebody else uses port 3000.',
      details: { port: 3000 },
      cause,
    });
  });

  it('leaves cause and userMessage out where there are none', () => {
    const error = errors.LOST({});
    expect(error.userMessage).toBeUndefined();
    expect('cause' in error).toBe(false);
  });
});
