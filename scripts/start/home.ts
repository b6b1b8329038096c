import { access, chmod, constants, mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { startErrors } from './start-errors.ts';

export interface Home {
  readonly folder: string;
  readonly logs: string;
  readonly postgres: string;
  /** Who runs here, and what was started: see run-record.ts. */
  readonly runRecord: string;
}

/** Root's own folder is closed to the user that PostgreSQL runs as, so root's data lie where a system service's would. */
export function defaultHome(machine: {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly userHome: string;
  readonly dataHome?: string | undefined;
  readonly localAppData?: string | undefined;
}): string {
  const { platform, isRoot, userHome } = machine;
  if (platform === 'win32') return join(machine.localAppData ?? join(userHome, 'AppData', 'Local'), 'Callwright');
  if (isRoot) return '/var/lib/callwright';
  if (platform === 'darwin') return join(userHome, 'Library', 'Application Support', 'Callwright');
  return join(machine.dataHome || join(userHome, '.local', 'share'), 'callwright');
}

/** Makes the folders that are missing; says what is in the way when they cannot be made. */
export async function openHome(
  wanted: string | undefined,
  folders: { readonly dataHome: string | undefined; readonly localAppData: string | undefined },
): Promise<Home> {
  const isRoot = process.getuid?.() === 0;
  const folder = resolve(wanted ?? defaultHome({ platform: process.platform, isRoot, userHome: homedir(), ...folders }));
  const home = { folder, logs: join(folder, 'logs'), postgres: join(folder, 'postgres'), runRecord: join(folder, 'run.json') };
  try {
    // The user that PostgreSQL runs as must be able to pass through root's folders, and to see nothing in them.
    const mode = isRoot ? 0o711 : 0o700;
    for (const path of [folder, home.postgres]) await makeFolder(path, mode);
    await makeFolder(home.logs, 0o700);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw startErrors.HOME_UNUSABLE(
      { home: folder, reason: error instanceof Error && 'code' in error ? String(error.code) : String(error) },
      { cause: error },
    );
  }
  return home;
}

async function makeFolder(path: string, mode: number): Promise<void> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists) return;
  await mkdir(path, { recursive: true });
  // Folders that were there before keep the permissions their owner gave them.
  await chmod(path, mode);
}
