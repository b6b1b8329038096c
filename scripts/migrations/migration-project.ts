import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the tools of this folder work on: the schema, and the migrations that should lead to it. */
export interface MigrationProject {
  readonly schema: string;
  readonly migrations: readonly { readonly name: string; readonly sql: string }[];
}

/** Where migrations live, below the repository's folder. */
export const migrationsPath = join('prisma', 'migrations');

export async function readMigrationProject(root: string): Promise<MigrationProject> {
  const folder = join(root, migrationsPath);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const readSql = async (name: string) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') });
  return {
    schema: await readFile(join(root, 'prisma', 'schema.prisma'), 'utf8'),
    migrations: await Promise.all(names.map(readSql)),
  };
}
