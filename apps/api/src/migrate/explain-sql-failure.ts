import { AppError } from '@callwright/foundation/app-error';
import { migrateErrors } from './migrate-errors.ts';
import { readPostgresFailure } from './postgres-failure.ts';
import type { Migration } from './read-migrations.ts';

/** Says in our words why the SQL of a migration failed, which ran as `role`. */
export function explainSqlFailure(error: unknown, { name, sql }: Pick<Migration, 'name' | 'sql'>, role: string): AppError {
  if (error instanceof AppError) return error;
  const { code = '', reason, routine = '', position } = readPostgresFailure(error);
  const options = { cause: error };
  const isDenied = code === '42501'; // insufficient_privilege
  if (isDenied && routine === 'CreateRole') return migrateErrors.MAY_NOT_MAKE_ROLES({ role }, options);
  if (isDenied && /extension/i.test(routine)) return migrateErrors.MAY_NOT_MAKE_EXTENSION({ role, reason }, options);
  if (routine === 'parse_extension_control_file') return migrateErrors.NO_EXTENSION({ reason }, options);
  if (isConnectionLost(code)) return migrateErrors.INTERRUPTED({ name, reason }, options);
  const line = position === undefined ? undefined : sql.slice(0, position).split('\n').length;
  return migrateErrors.MIGRATION_FAILED({ name, line, reason }, options);
}

/** SQLSTATE classes 08 (connection exception) and 57P (operator intervention), and what the socket says. */
function isConnectionLost(code: string): boolean {
  return code === 'connection-lost' || code === 'ECONNRESET' || code === 'EPIPE' || /^(08|57P)/.test(code);
}
