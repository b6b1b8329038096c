import { createLogger } from '@callwright/foundation/log';
import { describe, expect, inject, it } from 'vitest';
import { migrationsFolder } from '../migrate/migrations-folder.ts';
import { type Migration, readMigrations } from '../migrate/read-migrations.ts';
import { migrateTestDatabase } from '../migrate/testing/migrate-test-database.ts';
import { checkSchemaCurrent } from './check-schema-current.ts';
import { openDatabase } from './open-database.ts';
import { createTestDatabase } from './testing/create-test-database.ts';

const log = createLogger({ name: 'test', level: 'silent' });
const known = await readMigrations(migrationsFolder);
const newer = [...known, { name: '9999_newer', sql: '', checksum: 'sum' }];

async function check(url: string, migrations: readonly Migration[]): Promise<void> {
  await using database = openDatabase({ url, log });
  await checkSchemaCurrent(database, migrations);
}

describe('checkSchemaCurrent', () => {
  it('is content with a database that this build has migrated', async () => {
    await using database = await createTestDatabase(inject('postgresUrl'));
    await migrateTestDatabase(database);
    await expect(check(database.apiUrl, known)).resolves.toBeUndefined();
  });

  it('refuses a database that is behind, ahead or different', async () => {
    await using database = await createTestDatabase(inject('postgresUrl'));
    await migrateTestDatabase(database);
    await expect(check(database.apiUrl, newer)).rejects.toMatchObject({
      code: 'DATABASE.BEHIND',
      message: expect.stringMatching(/lacks 9999_newer, .* Run npm run db:migrate/),
    });
    await expect(check(database.apiUrl, [])).rejects.toMatchObject({
      code: 'DATABASE.AHEAD',
      message: expect.stringContaining(`it holds ${known.map(({ name }) => name).join(', ')}, which this build does not know`),
    });
    const edited = known.map((migration) => ({ ...migration, checksum: 'another' }));
    await expect(check(database.apiUrl, edited)).rejects.toMatchObject({ code: 'DATABASE.DIFFERENT' });
  });

  it('refuses a database that nobody has migrated', async () => {
    await using database = await createTestDatabase(inject('postgresUrl'));
    await expect(check(database.ownerUrl, known)).rejects.toMatchObject({ code: 'DATABASE.NOT_MIGRATED' });
  });
});
