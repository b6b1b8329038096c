import type { ApiRoleChange } from './grant-api-role.ts';
import type { MigrationProgress } from './migrate.ts';

/** The line that a person reads while a database is migrated; undefined where there is nothing to tell. */
export function describeProgress(progress: MigrationProgress): string | undefined {
  switch (progress.type) {
    case 'waiting':
      return 'migrations: somebody else is migrating this database, waiting';
    case 'applied':
      return `migrations: applied ${progress.name}`;
    case 'api-role':
      return apiRoleLines[progress.change];
  }
}

const apiRoleLines = {
  made: "migrations: made the api's role",
  'given-password': "migrations: gave the api's role the password of DATABASE_URL",
  none: undefined,
} as const satisfies Record<ApiRoleChange, string | undefined>;
