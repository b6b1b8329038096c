import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { postgresErrors } from './postgres-errors.ts';

const run = promisify(execFile);

/** The user that PostgreSQL runs as. Without uid and gid it is simply who we are. */
export interface Account {
  readonly name: string;
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of the data that is there, else as the
 * system's `postgres`, else as a user of our own.
 */
export async function chooseAccount(dataFolder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { name: userInfo().username };
  const owner = (await stat(dataFolder).catch(() => undefined))?.uid;
  const users = parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  const owning = users.find(({ uid }) => uid === owner && uid !== 0);
  return owning ?? users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === ownUser) ?? (await createUser());
}

const ownUser = 'callwright-postgres';

async function createUser(): Promise<Account> {
  try {
    await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--user-group', ownUser]);
  } catch (error) {
    throw postgresErrors.NO_ACCOUNT({ reason: error instanceof Error ? error.message.trim() : String(error) }, { cause: error });
  }
  const created = parsePasswd(await readFile('/etc/passwd', 'utf8')).find(({ name }) => name === ownUser);
  if (created === undefined) throw postgresErrors.NO_ACCOUNT({ reason: 'useradd succeeded, yet the user is not in /etc/passwd' });
  return created;
}

export function parsePasswd(text: string): { readonly name: string; readonly uid: number; readonly gid: number }[] {
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
