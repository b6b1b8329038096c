import { defineErrors } from '@callwright/foundation/app-error';

/** Why the api does not start on its database. */
export const databaseErrors = defineErrors('DATABASE', {
  UNUSABLE: {
    kind: 'unavailable',
    retryable: true,
    message: ({ reason }: { reason: string }) =>
      `The api cannot use its database: ${reason.replace(/\.$/, '')}. See that PostgreSQL runs, and that DATABASE_URL is right.`,
  },
  ROLE_TOO_STRONG: {
    kind: 'denied',
    retryable: false,
    message: ({ role, power }: { role: string; power: string }) =>
      `The api is signed in to its database as "${role}", which ${power}: row-level security would not hold, and tenants could see each other's data. ` +
      'Let DATABASE_URL name a plain role; npm run db:migrate makes it when MAKE_API_ROLE=true.',
  },
  NOT_MIGRATED: {
    kind: 'conflict',
    retryable: false,
    message: () => 'The database is empty, or does not let the api see its migrations. Run npm run db:migrate.',
  },
  BEHIND: {
    kind: 'conflict',
    retryable: false,
    message: ({ names }: { names: readonly string[] }) =>
      `The database lacks ${names.join(', ')}, which this build needs. Run npm run db:migrate, then start the api again.`,
  },
  AHEAD: {
    kind: 'conflict',
    retryable: false,
    message: ({ names }: { names: readonly string[] }) =>
      `The database is ahead of this build: it holds ${names.join(', ')}, which this build does not know. Start the newer build.`,
  },
  DIFFERENT: {
    kind: 'conflict',
    retryable: false,
    message: ({ names }: { names: readonly string[] }) =>
      `The database holds ${names.join(', ')} in another form than this build does, or not wholly. Run npm run db:migrate: it says what to do.`,
  },
});
