import type { Migration } from './read-migrations.ts';

/** A row of `_prisma_migrations` that was not rolled back. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly isFinished: boolean;
}

export interface MigrationComparison {
  /** Known to this build and not applied yet, in order. */
  readonly pending: readonly Migration[];
  /** Applied, and unknown to this build: the database is ahead. */
  readonly unknown: readonly string[];
  /** Begun once and never finished. */
  readonly failed: readonly string[];
  /** Applied with another content than the file has now. */
  readonly edited: readonly string[];
}

export function compareMigrations(known: readonly Migration[], applied: readonly AppliedMigration[]): MigrationComparison {
  const knownByName = new Map(known.map((migration) => [migration.name, migration]));
  const appliedNames = new Set(applied.map(({ name }) => name));
  const names = (rows: readonly AppliedMigration[]) => rows.map(({ name }) => name);
  return {
    pending: known.filter(({ name }) => !appliedNames.has(name)),
    unknown: names(applied.filter(({ name }) => !knownByName.has(name))),
    failed: names(applied.filter(({ isFinished }) => !isFinished)),
    edited: names(
      applied.filter((row) => row.isFinished && knownByName.has(row.name) && knownByName.get(row.name)?.checksum !== row.checksum),
    ),
  };
}
