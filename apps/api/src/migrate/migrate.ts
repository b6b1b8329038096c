import type { CreateId } from '@callwright/foundation/id';
import { applyMigrations, type MigrationSummary } from './apply-migrations.ts';
import { connectOwner } from './connect-owner.ts';
import { type ApiRoleChange, grantApiRole } from './grant-api-role.ts';
import { takeMigrationLock } from './migration-lock.ts';
import { nameInstallation } from './name-installation.ts';
import type { Migration } from './read-migrations.ts';

export interface MigrateOptions {
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly makeApiRole: boolean;
  readonly migrations: readonly Migration[];
  readonly createId: CreateId;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly onProgress: (progress: MigrationProgress) => void;
}

export type MigrationProgress =
  | { readonly type: 'waiting' }
  | { readonly type: 'applied'; readonly name: string }
  | { readonly type: 'api-role'; readonly change: ApiRoleChange };

/** Brings a database to where this build needs it: its tables, the id of the installation, and what the api's role may do. */
export async function migrate(options: MigrateOptions, signal: AbortSignal): Promise<MigrationSummary> {
  const { migrations, createId, onProgress } = options;
  try {
    await using connection = await connectOwner(options.ownerUrl, signal);
    const { client } = connection;
    await using _lock = await takeMigrationLock(client, () => onProgress({ type: 'waiting' }));
    const onApplied = (name: string) => onProgress({ type: 'applied', name });
    const summary = await applyMigrations({ client, migrations, onApplied }, signal);
    await nameInstallation(client, createId);
    const change = await grantApiRole({ ...options, client });
    onProgress({ type: 'api-role', change });
    return summary;
  } catch (error) {
    // Whatever failed after the signal failed because of it.
    signal.throwIfAborted();
    throw error;
  }
}
