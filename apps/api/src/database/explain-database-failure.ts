import { databaseErrors } from './database-errors.ts';

/** For a `catch`: a question at start-up that the database did not answer. */
export function explainDatabaseFailure(error: unknown): never {
  // Prisma says last what happened, after where it was asked.
  const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
  throw databaseErrors.UNUSABLE({ reason: reason ?? '' }, { cause: error });
}
