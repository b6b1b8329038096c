import { readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { postgresErrors } from './postgres-errors.ts';

const mebibyte = 1024 * 1024;
/** A new cluster takes 40 MB and its first write-ahead segments 32 MB; an old one needs room for a segment and a checkpoint. */
const neededMb = { new: 128, existing: 48 };

export type DataFolderState = 'new' | 'existing';

/** Looks, without changing anything, whether PostgreSQL can work on this folder. Throws what is in the way. */
export async function inspectDataFolder(folder: string, major: string, account: Account): Promise<DataFolderState> {
  const state = await stateOf(folder, major);
  if (state === 'existing') await checkOwner(folder, account);
  const writable = await nearestFolder(folder);
  await checkWritable(writable);
  await checkSpace(writable, neededMb[state]);
  return state;
}

async function stateOf(folder: string, major: string): Promise<DataFolderState> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'EACCES' ? refuseForeign(folder) : []));
    if (entries.length > 0) throw postgresErrors.NOT_A_DATA_FOLDER({ folder });
    return 'new';
  }
  if (version.trim() !== major) throw postgresErrors.OTHER_VERSION({ folder, found: version.trim(), expected: major });
  return 'existing';
}

async function refuseForeign(folder: string): Promise<never> {
  throw postgresErrors.OTHER_OWNER({ folder, uid: (await stat(folder)).uid });
}

async function checkOwner(folder: string, account: Account): Promise<void> {
  const { uid } = await stat(folder);
  const expected = account.uid ?? process.getuid?.();
  if (expected !== undefined && uid !== expected) throw postgresErrors.OTHER_OWNER({ folder, uid });
}

/** Root may write anywhere but on a read-only disk, so the file is really written. */
async function checkWritable(folder: string): Promise<void> {
  const probe = join(folder, `.callwright-write-check.${process.pid}`);
  try {
    await writeFile(probe, 'may be deleted\n');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOSPC') return;
    throw postgresErrors.READ_ONLY({ folder, reason: code }, { cause: error });
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

async function checkSpace(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / mebibyte);
  if (freeMb < needed) throw postgresErrors.DISK_FULL({ folder, freeMb, neededMb: needed });
}

async function nearestFolder(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isFolder || dirname(path) === path ? path : nearestFolder(dirname(path));
}
