import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './account.ts';

/**
 * The first folder on the way to `path` that the account may not enter, or undefined when the way is free.
 * What does not exist yet does not block: whoever makes it gives it to the account.
 */
export async function firstBlocked(path: string, account: Account): Promise<string | undefined> {
  if (account.uid === undefined) return undefined;
  for (const folder of ancestors(await realpath(await nearestExisting(path)))) {
    if (!mayEnter(await stat(folder), account)) return folder;
  }
  return undefined;
}

/** By the permission bits. Access lists can only be more generous or rarer than these, and then the server's own message tells. */
export function mayEnter(
  folder: { readonly mode: number; readonly uid: number; readonly gid: number },
  account: { readonly uid?: number; readonly gid?: number },
): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...ancestors(parent), path];
}

async function nearestExisting(path: string): Promise<string> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  return exists || dirname(path) === path ? path : nearestExisting(dirname(path));
}
