import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A home for a Callwright under test; `await using` takes it away again. */
export async function createThrowAwayHome(): Promise<{ readonly folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'callwright-home-'));
  // Started by root, PostgreSQL runs as another user. Without this its data would be kept elsewhere, and stay there.
  await chmod(folder, 0o711);
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
