import { AppError } from '@callwright/foundation/app-error';

/** Ends a command: says what is wrong, with a stack only when it is our own fault, and gives the exit status. */
export function complain(error: unknown): number {
  const isExpected = error instanceof AppError && error.kind !== 'defect';
  process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}
