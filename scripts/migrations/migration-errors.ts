import { defineErrors } from '@callwright/foundation/app-error';

/** Why a migration was not written, or could not be checked. */
export const migrationErrors = defineErrors('MIGRATION', {
  BAD_NAME: {
    kind: 'invalid',
    retryable: false,
    message: ({ name }: { name: string }) =>
      `"${name}" is no name for a migration. Say in snake_case what it does, in at most 60 letters, such as: npm run db:migration -- add_contacts`,
  },
  NAME_TAKEN: {
    kind: 'conflict',
    retryable: false,
    message: ({ name, taken }: { name: string; taken: string }) =>
      `There is a migration of the name "${name}" already: ${taken}. Choose another.`,
  },
  ENGINE_REFUSES: {
    kind: 'invalid',
    retryable: false,
    message: ({ reason }: { reason: string }) =>
      `Prisma's engine refuses prisma/schema.prisma, or a migration failed when it was replayed on an empty database. Correct it:\n${reason}`,
  },
});
