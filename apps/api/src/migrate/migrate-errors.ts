import { defineErrors } from '@callwright/foundation/app-error';

/** Why a database could not be brought up to date. What was applied before the error stays; what failed leaves nothing. */
export const migrateErrors = defineErrors('MIGRATE', {
  // Reading the migrations of this build
  NO_MIGRATIONS: {
    kind: 'defect',
    retryable: false,
    message: ({ folder }: { folder: string }) => `The folder of the migrations, ${folder}, cannot be read. Ship it beside the api.`,
  },
  NO_SQL: {
    kind: 'defect',
    retryable: false,
    message: ({ file }: { file: string }) =>
      `The migration ${file} cannot be read. Each folder of prisma/migrations holds a migration.sql.`,
  },

  // Signing in as the owner
  UNREACHABLE: {
    kind: 'unavailable',
    retryable: true,
    message: ({ server, reason }: { server: string; reason: string }) =>
      `No PostgreSQL answers at ${server} (${reason}). Start it, or correct DATABASE_OWNER_URL.`,
  },
  NOT_READY: {
    kind: 'unavailable',
    retryable: true,
    message: ({ server, reason }: { server: string; reason: string }) =>
      `PostgreSQL at ${server} takes no connection at the moment (${reason}). Try again in a while.`,
  },
  WRONG_PASSWORD: {
    kind: 'denied',
    retryable: false,
    message: ({ server, role }: { server: string; role: string }) =>
      `PostgreSQL at ${server} refuses the role "${role}" with the password given: there is no such role, or its password is another. ` +
      'Correct DATABASE_OWNER_URL.',
  },
  SIGN_IN_REFUSED: {
    kind: 'denied',
    retryable: false,
    message: ({ server, role, reason }: { server: string; role: string; reason: string }) =>
      `PostgreSQL at ${server} does not let the role "${role}" in: ${reason}. Allow it there, or correct DATABASE_OWNER_URL.`,
  },
  NO_DATABASE: {
    kind: 'not-found',
    retryable: false,
    message: ({ server, role, database }: { server: string; role: string; database: string }) =>
      `PostgreSQL at ${server} has no database "${database}". Create it (CREATE DATABASE "${database}" OWNER "${role}";), ` +
      'or correct DATABASE_OWNER_URL.',
  },
  CONNECT_FAILED: {
    kind: 'unavailable',
    retryable: false,
    message: ({ server, reason }: { server: string; reason: string }) =>
      `No connection to PostgreSQL at ${server} could be made: ${reason}. Look at its log, or correct DATABASE_OWNER_URL.`,
  },

  // Comparing the database with this build
  DATABASE_AHEAD: {
    kind: 'conflict',
    retryable: false,
    message: ({ names }: { names: readonly string[] }) =>
      `The database is ahead of this build: it holds ${names.join(', ')}, which this build does not know. ` +
      'Start the newer build, or restore a backup from before.',
  },
  FAILED_EARLIER: {
    kind: 'conflict',
    retryable: false,
    message: ({ names }: { names: readonly string[] }) =>
      `An earlier attempt at ${names.join(', ')} failed half-way, by another tool than this one. Undo what it left behind, then mark it: ` +
      `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL;`,
  },
  EDITED: {
    kind: 'conflict',
    retryable: false,
    message: ({ names }: { names: readonly string[] }) =>
      `${names.join(', ')} was edited after it had been applied to this database. Restore the file as it was, and put the change into a new migration.`,
  },

  // Applying
  NOT_THE_OWNER: {
    kind: 'denied',
    retryable: false,
    message: ({ role, database }: { role: string; database: string }) =>
      `The role "${role}" does not own the database "${database}", so it may not migrate it. ` +
      `As a superuser: ALTER DATABASE "${database}" OWNER TO "${role}"; or correct DATABASE_OWNER_URL.`,
  },
  MAY_NOT_MAKE_ROLES: {
    kind: 'denied',
    retryable: false,
    message: ({ role }: { role: string }) =>
      `The role "${role}" may not make roles, and Callwright needs one for the api. As a superuser: ALTER ROLE "${role}" CREATEROLE;`,
  },
  MAY_NOT_MAKE_EXTENSION: {
    kind: 'denied',
    retryable: false,
    message: ({ role, reason }: { role: string; reason: string }) =>
      `The role "${role}" may not create an extension that Callwright needs (${reason}). ` +
      'Create it in this database as a superuser (CREATE EXTENSION ...;), then start again.',
  },
  NO_EXTENSION: {
    kind: 'unavailable',
    retryable: false,
    message: ({ reason }: { reason: string }) =>
      `This PostgreSQL lacks an extension that Callwright needs: ${reason}. Install its additional modules ("contrib"; Debian has them built in, ` +
      'Fedora calls the package postgresql-contrib).',
  },
  MIGRATION_FAILED: {
    kind: 'conflict',
    retryable: false,
    message: ({ name, line, reason }: { name: string; line: number | undefined; reason: string }) =>
      `Migration ${name} failed${line === undefined ? '' : ` at line ${line}`}: ${reason}. Nothing of it remains. ` +
      'Correct what PostgreSQL complains about, then start again.',
  },
  INTERRUPTED: {
    kind: 'unavailable',
    retryable: true,
    message: ({ name, reason }: { name: string; reason: string }) =>
      `The connection to PostgreSQL was lost during migration ${name} (${reason}). Nothing of it remains. Start again.`,
  },
  ENDS_TRANSACTION: {
    kind: 'defect',
    retryable: false,
    message: ({ name }: { name: string }) =>
      `Migration ${name} ends the transaction that it runs in, so its change is there without its record. Take COMMIT and ROLLBACK out of it.`,
  },

  STOPPED: {
    kind: 'unavailable',
    retryable: true,
    message: ({ reason }: { reason: string }) =>
      `Stopped (${reason}). What was applied stays, what was under way leaves nothing. Start again.`,
  },

  // The api's role
  API_ROLE_UNNAMED: {
    kind: 'invalid',
    retryable: false,
    message: () =>
      'DATABASE_URL names no role, or no password for the role to be made. Write postgresql://role:password@host:5432/database.',
  },
  API_ROLE_MISSING: {
    kind: 'not-found',
    retryable: false,
    message: ({ role }: { role: string }) =>
      `The role "${role}" of DATABASE_URL does not exist. Create it (CREATE ROLE "${role}" LOGIN PASSWORD '...';), or set MAKE_API_ROLE=true.`,
  },
  API_ROLE_TOO_STRONG: {
    kind: 'denied',
    retryable: false,
    message: ({ role, powers }: { role: string; powers: readonly string[] }) =>
      `The role "${role}" of DATABASE_URL ${powers.join(' and ')}: what keeps tenants apart would not hold for it. ` +
      'Let DATABASE_URL name a plain role of its own.',
  },
  API_ROLE_CANNOT_SIGN_IN: {
    kind: 'denied',
    retryable: false,
    message: ({ role, reason }: { role: string; reason: string }) =>
      `The api cannot sign in as "${role}": ${reason}. Correct DATABASE_URL, or the role.`,
  },
  MAY_NOT_GRANT: {
    kind: 'denied',
    retryable: false,
    message: ({ owner, group }: { owner: string; group: string }) =>
      `The role "${owner}" may not hand out the role "${group}": somebody else made it, for another installation on this server. ` +
      `As a superuser: GRANT ${group} TO "${owner}" WITH ADMIN OPTION;`,
  },
  MAY_NOT_CHANGE_API_ROLE: {
    kind: 'denied',
    retryable: false,
    message: ({ owner, role }: { owner: string; role: string }) =>
      `The role "${role}" of DATABASE_URL has another password than DATABASE_URL says, and "${owner}" may not change it: somebody else made it. ` +
      'Correct DATABASE_URL, or name a role that does not exist yet.',
  },
});
