import { createHash } from 'node:crypto';
import { chmod, chown, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';
import { postgresErrors } from './postgres-errors.ts';
import { firstBlocked } from './reachability.ts';

/** Where root keeps what the account must reach and cannot reach where it is. */
export interface SharedPlaces {
  readonly dataRoot: string;
  readonly binariesRoot: string;
}

export const systemPlaces: SharedPlaces = { dataRoot: '/var/lib/callwright', binariesRoot: '/var/cache/callwright' };

/** The data folder: in the home, or outside it when the account may not go there (root's home is usually closed to others). */
export async function placeData(wanted: string, account: Account, places = systemPlaces): Promise<string> {
  const blockedAt = await firstBlocked(wanted, account);
  if (blockedAt === undefined) return wanted;
  // Named after the place it stands for, so that every home keeps data of its own.
  const elsewhere = join(places.dataRoot, createHash('sha256').update(wanted).digest('hex').slice(0, 16), 'data');
  if ((await firstBlocked(elsewhere, account)) !== undefined) {
    throw postgresErrors.UNREACHABLE({ what: 'its data', path: wanted, blockedAt, account: account.name });
  }
  return elsewhere;
}

/** The folder of the binaries: where npm put it, or a copy when the account may not go there. Nobody's permissions are changed. */
export async function placeBinaries(binaries: PostgresBinaries, account: Account, places = systemPlaces): Promise<string> {
  const blockedAt = await firstBlocked(binaries.folder, account);
  if (blockedAt === undefined) return binaries.folder;
  const copy = join(places.binariesRoot, `postgres-${binaries.version}`);
  if ((await firstBlocked(copy, account)) !== undefined) {
    throw postgresErrors.UNREACHABLE({ what: 'its programs', path: binaries.folder, blockedAt, account: account.name });
  }
  if (await exists(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await makeOpenFolder(places.binariesRoot);
  await cp(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}

/** A folder for the account alone, and the folders above it for everybody to pass through. */
export async function makeFolderFor(account: Account, folder: string, mode: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, mode);
  if (account.uid !== undefined && account.gid !== undefined) await chown(folder, account.uid, account.gid);
}

async function makeOpenFolder(folder: string): Promise<void> {
  if (await exists(folder)) return;
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
