import { randomBytes } from 'node:crypto';
import { createSystemClock } from '@callwright/foundation/clock';
import { createIdFactory } from '@callwright/foundation/id';
import type { TestDatabase } from '../../database/testing/create-test-database.ts';
import type { MigrationSummary } from '../apply-migrations.ts';
import { type MigrateOptions, migrate } from '../migrate.ts';
import { migrationsFolder } from '../migrations-folder.ts';
import { readMigrations } from '../read-migrations.ts';

/** Migrates as the migrate program does, with our own migrations and a role for the api unless told otherwise. */
export async function migrateTestDatabase(
  database: TestDatabase,
  changes: Partial<MigrateOptions> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<MigrationSummary> {
  const options: MigrateOptions = {
    ownerUrl: database.ownerUrl,
    apiUrl: database.apiUrl,
    makeApiRole: true,
    migrations: await readMigrations(migrationsFolder),
    createId: createIdFactory({ now: createSystemClock().now, randomBytes }),
    randomBytes,
    onProgress: () => {},
    ...changes,
  };
  return migrate(options, signal);
}
