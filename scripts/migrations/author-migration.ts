import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { complain } from './complain.ts';
import { migrationsPath, readMigrationProject } from './migration-project.ts';
import { nameMigration } from './name-migration.ts';
import { openSchemaEngine, type SchemaEngine } from './schema-engine.ts';

export interface AuthorMigrationOptions {
  readonly root: string;
  readonly name: string;
  readonly openEngine: () => Promise<SchemaEngine>;
}

/** Writes what leads from the last migration to prisma/schema.prisma; gives the file, or undefined when they agree already. */
export async function authorMigration({ root, name, openEngine }: AuthorMigrationOptions): Promise<string | undefined> {
  const project = await readMigrationProject(root);
  const folder = nameMigration(
    name,
    project.migrations.map((migration) => migration.name),
  );
  await using engine = await openEngine();
  const sql = await engine.diff(project);
  if (sql === undefined) return undefined;
  const path = join(migrationsPath, folder, 'migration.sql');
  await mkdir(join(root, migrationsPath, folder));
  await writeFile(join(root, path), sql);
  return path;
}

if (import.meta.main) process.exitCode = await main(process.argv[2] ?? '').catch(complain);

/** Run as `node --conditions=@callwright/source scripts/migrations/author-migration.ts <name>`. */
async function main(name: string): Promise<number> {
  const root = join(import.meta.dirname, '..', '..');
  const path = await authorMigration({ root, name, openEngine: openSchemaEngine });
  if (path === undefined) {
    process.stdout.write('Nothing to do: the migrations lead to prisma/schema.prisma already.\n');
    return 0;
  }
  process.stdout.write(
    `Wrote ${path}. Read it, and add what Prisma cannot say: the grants to callwright_app (nothing is granted by itself), ` +
      'row-level security for a tenant table, checks. It is one transaction: no CREATE INDEX CONCURRENTLY, no COMMIT.\n',
  );
  return 0;
}
