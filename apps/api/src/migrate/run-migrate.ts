import { randomBytes } from 'node:crypto';
import { AppError } from '@callwright/foundation/app-error';
import { createSystemClock } from '@callwright/foundation/clock';
import { createIdFactory } from '@callwright/foundation/id';
import { EXIT_BAD_SETTINGS, untilStopped } from '@callwright/foundation/lifecycle';
import { describeProgress } from './describe-progress.ts';
import { type MigrateEnv, readMigrateEnv } from './env.ts';
import { type MigrationProgress, migrate } from './migrate.ts';
import { migrateErrors } from './migrate-errors.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { readMigrations } from './read-migrations.ts';

/** Brings the database of DATABASE_OWNER_URL up to date, and gives the status to exit with. */
export async function runMigrate(): Promise<number> {
  try {
    await bringUpToDate(readMigrateEnv());
    return 0;
  } catch (error) {
    const isExpected = error instanceof AppError && error.kind !== 'defect';
    process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    return isExpected && error.kind === 'invalid' ? EXIT_BAD_SETTINGS : 1;
  }
}

async function bringUpToDate(env: MigrateEnv): Promise<void> {
  const stop = new AbortController();
  void untilStopped(process).then((reason) => stop.abort(migrateErrors.STOPPED({ reason })));
  const { applied, known } = await migrate(
    {
      ownerUrl: env.DATABASE_OWNER_URL,
      apiUrl: env.DATABASE_URL,
      makeApiRole: env.MAKE_API_ROLE,
      migrations: await readMigrations(migrationsFolder),
      createId: createIdFactory({ now: createSystemClock().now, randomBytes }),
      randomBytes,
      onProgress: tell,
    },
    stop.signal,
  );
  say(`migrations: ${applied} applied, ${known} known`);
}

function tell(progress: MigrationProgress): void {
  const line = describeProgress(progress);
  if (line !== undefined) say(line);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
