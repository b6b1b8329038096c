import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrateErrors } from './migrate-errors.ts';

export interface Migration {
  /** The name of its folder, `0001_installation`: migrations are applied in the order of their names. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 in hex, as Prisma computes it. */
  readonly checksum: string;
}

/** The migrations that this build knows, in order. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = await listFolders(folder);
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function listFolders(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    throw migrateErrors.NO_MIGRATIONS({ folder }, { cause: error });
  }
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const file = join(folder, name, 'migration.sql');
  try {
    // A checkout on Windows may have turned the line ends: that is not an edit.
    const sql = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  } catch (error) {
    throw migrateErrors.NO_SQL({ file }, { cause: error });
  }
}
