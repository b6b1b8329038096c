import { AppError, type ErrorKind } from '@callwright/foundation/app-error';
import { EXIT_BAD_SETTINGS } from '@callwright/foundation/lifecycle';
import { describe, expect, it } from 'vitest';
import { runProgram } from './run-program.ts';

const errorOf = (kind: ErrorKind, code = 'TEST.BROKEN') => new AppError({ code, kind, retryable: false, message: 'Do this instead.' });

const runAndFail = async (error: unknown) => {
  const complaints: string[] = [];
  const status = await runProgram(
    () => Promise.reject(error),
    (text) => complaints.push(text),
  );
  return { status, complaints };
};

describe('runProgram', () => {
  it('ends well when serving does', async () => {
    expect(await runProgram(async () => {})).toBe(0);
  });

  it.each([
    ['something can be mended', errorOf('conflict'), 1],
    ['the settings are wrong, which starting again would not help', errorOf('invalid', 'ENV.INVALID'), EXIT_BAD_SETTINGS],
  ])('says one sentence when %s', async (_name, error, status) => {
    expect(await runAndFail(error)).toEqual({ status, complaints: ['Do this instead.\n'] });
  });

  it.each([
    ['a defect', errorOf('defect')],
    ['an unexpected error', new Error('secret')],
  ])('lets %s through, with its stack', async (_name, error) => {
    await expect(runAndFail(error)).rejects.toBe(error);
  });
});
