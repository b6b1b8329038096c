import { spawn } from 'node:child_process';
import { chown, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { makeFolderFor } from './placement.ts';
import { postgresErrors } from './postgres-errors.ts';

export interface InitialiseOptions {
  readonly binaries: string;
  readonly dataFolder: string;
  readonly account: Account;
  readonly superuserPassword: string;
  /** `none` does not wait for the disk: for throw-away data only. */
  readonly durability: 'full' | 'none';
}

/** Makes a new cluster beside its place and moves it there when it is whole: a killed or failed start leaves nothing half-made. */
export async function initialise({ binaries, dataFolder, account, superuserPassword, durability }: InitialiseOptions): Promise<void> {
  const unfinished = `${dataFolder}.unfinished`;
  const passwordFile = `${unfinished}.password`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await makeFolderFor(account, unfinished, 0o700);
    await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined) await chown(passwordFile, account.uid, account.gid);
    const args = [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      ...(durability === 'none' ? ['--no-sync'] : []),
    ];
    const { code, output } = await run(join(binaries, 'bin', 'initdb'), args, account, dirname(unfinished));
    if (code !== 0) throw postgresErrors.INITDB_FAILED({ folder: dataFolder, output });
    await rmdir(dataFolder).catch(() => undefined);
    await rename(unfinished, dataFolder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[], account: Account, cwd: string): Promise<{ code: number | null; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number | null; output: string }>();
  const child = spawn(command, args, { cwd, ...runAs(account), env: serverEnv, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.once('error', reject);
  child.once('close', (code) => resolve({ code, output: output.trim() }));
  return promise;
}

/** PostgreSQL's programs get nothing of our environment: it may hold secrets, and PG* variables would redirect them. */
export const serverEnv: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

export function runAs({ uid, gid }: Account): { readonly uid?: number; readonly gid?: number } {
  return { ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) };
}
