import { readPostgresFailure } from '../migrate/postgres-failure.ts';
import { databaseErrors } from './database-errors.ts';

/** For a `catch`: a question at start-up that the database did not answer. */
export function explainDatabaseFailure(error: unknown): never {
  throw databaseErrors.UNUSABLE({ reason: readPostgresFailure(error).reason }, { cause: error });
}
