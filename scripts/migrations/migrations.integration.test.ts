import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorMigration } from './author-migration.ts';
import { checkDrift } from './check-drift.ts';
import { openSchemaEngine, type SchemaEngine } from './schema-engine.ts';

const root = join(import.meta.dirname, '..', '..');
const column = '  nickname  String?\n';
const addColumn = 'ALTER TABLE "installation" ADD COLUMN     "nickname" TEXT;';

/** A copy of our schema and migrations, where tests may write. */
async function copyProject(change: (schema: string) => string) {
  const folder = await mkdtempDisposable(join(tmpdir(), 'callwright-migrations-'));
  await cp(join(root, 'prisma'), join(folder.path, 'prisma'), { recursive: true });
  const file = join(folder.path, 'prisma', 'schema.prisma');
  await writeFile(file, change(await readFile(file, 'utf8')));
  return folder;
}

const withColumn = (schema: string) => schema.replace('  @@map("installation")', `${column}$&`);

// One engine for all: it takes seconds to start.
let engine: SchemaEngine;
beforeAll(async () => {
  engine = await openSchemaEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());
const openEngine = async () => ({ diff: engine.diff, [Symbol.asyncDispose]: async () => {} });

describe('checkDrift', () => {
  it('finds none in this repository', async () => {
    expect(await checkDrift(root, engine)).toBeUndefined();
  });

  it('finds a column that no migration adds', async () => {
    await using project = await copyProject(withColumn);
    expect(await checkDrift(project.path, engine)).toContain(addColumn);
  });

  it('says what is wrong with a schema, or with a migration that cannot be replayed', async () => {
    await using badSchema = await copyProject((schema) => schema.replace('String', 'Sting'));
    await expect(checkDrift(badSchema.path, engine)).rejects.toThrow(/Correct it:\n[\s\S]*Sting/);
    await using badMigration = await copyProject((schema) => schema);
    await mkdir(join(badMigration.path, 'prisma', 'migrations', '9999_bad'));
    await writeFile(join(badMigration.path, 'prisma', 'migrations', '9999_bad', 'migration.sql'), 'SELECT nowhere;');
    await expect(checkDrift(badMigration.path, engine)).rejects.toThrow(/`9999_bad` failed[\s\S]*column not found: nowhere$/);
    expect(await checkDrift(root, engine)).toBeUndefined();
  });
});

describe('authorMigration', () => {
  it('writes what is missing, after which there is no drift', async () => {
    await using project = await copyProject(withColumn);
    const options = { root: project.path, name: 'add_nickname', openEngine };
    const path = await authorMigration(options);
    expect(path).toMatch(/^prisma.migrations.\d{4}_add_nickname.migration\.sql$/);
    expect(await readFile(join(project.path, path ?? ''), 'utf8')).toContain(addColumn);
    expect(await checkDrift(project.path, engine)).toBeUndefined();
    expect(await authorMigration({ ...options, name: 'another' })).toBeUndefined();
  });
});

describe('the command check-drift', () => {
  it('ends with status 1, and prints the SQL and what to do', async () => {
    await using project = await copyProject(withColumn);
    const script = join(import.meta.dirname, 'check-drift.ts');
    const child = spawn(process.execPath, ['--conditions=@callwright/source', script, project.path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect({ output, status }).toEqual({ output: expect.stringContaining(addColumn), status: 1 });
    expect(output).toContain('npm run db:migration -- <name>');
  });
});
