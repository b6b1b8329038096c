import { type AppliedMigration, compareMigrations } from '../migrate/compare-migrations.ts';
import type { Migration } from '../migrate/read-migrations.ts';
import { databaseErrors } from './database-errors.ts';
import { explainDatabaseFailure } from './explain-database-failure.ts';
import type { Database } from './open-database.ts';

/** Refuses a database that is behind this build, or ahead of it. */
export async function checkSchemaCurrent(database: Pick<Database, 'ask'>, migrations: readonly Migration[]): Promise<void> {
  const { pending, unknown, failed, edited } = compareMigrations(migrations, await readApplied(database));
  if (unknown.length > 0) throw databaseErrors.AHEAD({ names: unknown });
  if (pending.length > 0) throw databaseErrors.BEHIND({ names: pending.map(({ name }) => name) });
  const different = [...failed, ...edited];
  if (different.length > 0) throw databaseErrors.DIFFERENT({ names: different });
}

async function readApplied(database: Pick<Database, 'ask'>): Promise<readonly AppliedMigration[]> {
  if (!(await maySeeMigrations(database))) throw databaseErrors.NOT_MIGRATED({});
  return database
    .ask<AppliedMigration>(`
      SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
      FROM public._prisma_migrations WHERE rolled_back_at IS NULL`)
    .catch(explainDatabaseFailure);
}

async function maySeeMigrations(database: Pick<Database, 'ask'>): Promise<boolean> {
  const [row] = await database
    .ask<{ readonly yes: boolean }>(`
      SELECT coalesce(has_table_privilege(to_regclass('public._prisma_migrations'), 'SELECT'), false) AS yes`)
    .catch(explainDatabaseFailure);
  return row?.yes ?? false;
}
