import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrationsFolder } from './migrations-folder.ts';
import { readMigrations } from './read-migrations.ts';

const newFolder = () => mkdtempDisposable(join(tmpdir(), 'callwright-migrations-'));

async function addMigration(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

describe('readMigrations', () => {
  it('gives the folders in order, whatever else lies beside them', async () => {
    await using folder = await newFolder();
    await addMigration(folder.path, '0002_second', 'SELECT 2;\n');
    await addMigration(folder.path, '0001_first', 'SELECT 1;\n');
    await writeFile(join(folder.path, 'migration_lock.toml'), '');
    expect(await readMigrations(folder.path)).toEqual([
      { name: '0001_first', sql: 'SELECT 1;\n', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { name: '0002_second', sql: 'SELECT 2;\n', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('sees no difference in line ends', async () => {
    await using folder = await newFolder();
    await addMigration(folder.path, '0001_unix', 'SELECT 1;\nSELECT 2;\n');
    await addMigration(folder.path, '0002_windows', 'SELECT 1;\r\nSELECT 2;\r\n');
    const checksums = (await readMigrations(folder.path)).map(({ checksum }) => checksum);
    expect(checksums).toEqual([checksums[0], checksums[0]]);
  });

  it('says which folder or file is not there', async () => {
    await using folder = await newFolder();
    await expect(readMigrations(join(folder.path, 'nowhere'))).rejects.toMatchObject({ code: 'MIGRATE.NO_MIGRATIONS' });
    await mkdir(join(folder.path, '0001_empty'));
    await expect(readMigrations(folder.path)).rejects.toThrow(join('0001_empty', 'migration.sql'));
  });

  it('finds the migrations of the project', async () => {
    expect((await readMigrations(migrationsFolder))[0]?.name).toBe('0001_installation');
  });
});
