import { AppError } from '@callwright/foundation/app-error';

/** Whether the api says that another runtime holds the call by now. */
export function isSuperseded(error: unknown): boolean {
  return error instanceof AppError && error.kind === 'conflict' && /(?:^|\.)SUPERSEDED$/.test(String(error.details.code));
}
