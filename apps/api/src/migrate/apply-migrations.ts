import type { Client } from 'pg';
import { type AppliedMigration, compareMigrations } from './compare-migrations.ts';
import { explainSqlFailure } from './explain-sql-failure.ts';
import { migrateErrors } from './migrate-errors.ts';
import { readPostgresFailure } from './postgres-failure.ts';
import type { Migration } from './read-migrations.ts';

export interface ApplyMigrationsOptions {
  /** Signed in as the owner, and holding the migration lock. */
  readonly client: Client;
  /** All that this build knows, in order. */
  readonly migrations: readonly Migration[];
  readonly onApplied: (name: string) => void;
}

export interface MigrationSummary {
  readonly applied: number;
  /** How many the database had already. */
  readonly known: number;
}

/** Applies what the database lacks, each migration in one transaction with its record: whatever interrupts it, both are there or neither. */
export async function applyMigrations(options: ApplyMigrationsOptions, signal: AbortSignal): Promise<MigrationSummary> {
  const { client, migrations, onApplied } = options;
  const applied = await readApplied(client);
  const { pending, unknown, failed, edited } = compareMigrations(migrations, applied);
  if (unknown.length > 0) throw migrateErrors.DATABASE_AHEAD({ names: unknown });
  if (failed.length > 0) throw migrateErrors.FAILED_EARLIER({ names: failed });
  if (edited.length > 0) throw migrateErrors.EDITED({ names: edited });

  for (const migration of pending) {
    signal.throwIfAborted();
    await applyMigration(client, migration);
    onApplied(migration.name);
  }
  return { applied: pending.length, known: applied.length };
}

// Prisma's own columns, so that its tools can read what we wrote.
const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

async function readApplied(client: Client): Promise<readonly AppliedMigration[]> {
  await client.query(createTable).catch((error) => {
    if (readPostgresFailure(error).code !== '42501') throw error; // insufficient_privilege
    throw migrateErrors.NOT_THE_OWNER({ role: client.user ?? '', database: client.database ?? '' }, { cause: error });
  });
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

async function applyMigration(client: Client, migration: Migration): Promise<void> {
  const { name, sql, checksum } = migration;
  try {
    await client.query('BEGIN');
    await client.query(sql);
    if (client.getTransactionStatus() !== 'T') throw migrateErrors.ENDS_TRANSACTION({ name });
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (gen_random_uuid()::text, $1, $2, now(), clock_timestamp(), 1)`,
      [checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    // Fails only on a broken connection, and the transaction went with that.
    await client.query('ROLLBACK').catch(() => {});
    throw explainSqlFailure(error, migration, client.user ?? '');
  }
}
