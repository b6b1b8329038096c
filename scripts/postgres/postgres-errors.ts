import { defineErrors } from '@callwright/foundation/app-error';

const otherDatabase = 'or set DATABASE_URL to a PostgreSQL of your own';

/** What can be in the way of the embedded PostgreSQL. Only what may pass by itself is retryable. */
export const postgresErrors = defineErrors('POSTGRES', {
  NO_BINARIES: {
    kind: 'unavailable',
    retryable: false,
    message: ({ platform }: { platform: string }) =>
      `There is no embedded PostgreSQL for this machine (${platform}), or its package was not installed. ` +
      `Delete node_modules and start again, ${otherDatabase}.`,
  },
  NO_ACCOUNT: {
    kind: 'unavailable',
    retryable: false,
    message: ({ reason }: { reason: string }) =>
      'You are root, and PostgreSQL refuses to run as root. There is no user "postgres", and creating the user ' +
      `"callwright-postgres" failed: ${reason}. Create it, start as an ordinary user, ${otherDatabase}.`,
  },
  UNREACHABLE: {
    kind: 'denied',
    retryable: false,
    message: ({ what, path, blockedAt, account }: { what: string; path: string; blockedAt: string; account: string }) =>
      `PostgreSQL runs as "${account}" and cannot reach ${what} at ${path}: "${account}" may not enter ${blockedAt}, ` +
      `and no other place could be prepared. Start as an ordinary user, ${otherDatabase}.`,
  },
  READ_ONLY: {
    kind: 'denied',
    retryable: false,
    message: ({ folder, reason }: { folder: string; reason: string }) =>
      `The data folder ${folder} cannot be written to (${reason}). Nothing was changed. ` +
      `Give yourself write access to it, set CALLWRIGHT_HOME to another folder, ${otherDatabase}.`,
  },
  DISK_FULL: {
    kind: 'unavailable',
    retryable: false,
    message: ({ folder, freeMb, neededMb }: { folder: string; freeMb: number; neededMb: number }) =>
      `The disk of the data folder ${folder} is full: ${freeMb} MB are free, PostgreSQL needs ${neededMb} MB to start safely. ` +
      'Nothing was changed. Make room, or set CALLWRIGHT_HOME to a folder on another disk.',
  },
  OTHER_VERSION: {
    kind: 'conflict',
    retryable: false,
    message: ({ folder, found, expected }: { folder: string; found: string; expected: string }) =>
      `The data folder ${folder} was made by PostgreSQL ${found}, and this Callwright brings PostgreSQL ${expected}. Nothing was changed. ` +
      'docs/how-to/upgrade-postgresql.md tells how to bring the data over; CALLWRIGHT_HOME can name another folder meanwhile.',
  },
  OTHER_OWNER: {
    kind: 'denied',
    retryable: false,
    message: ({ folder, uid }: { folder: string; uid: number }) =>
      `The data folder ${folder} belongs to another user (uid ${uid}). Start as that user, or set CALLWRIGHT_HOME to a folder of your own.`,
  },
  NOT_A_DATA_FOLDER: {
    kind: 'conflict',
    retryable: false,
    message: ({ folder }: { folder: string }) =>
      `${folder} holds files, but no PostgreSQL data (no PG_VERSION). Nothing was changed. Move them away, or set CALLWRIGHT_HOME to another folder.`,
  },
  CREDENTIALS_LOST: {
    kind: 'conflict',
    retryable: false,
    message: ({ file, folder }: { file: string; folder: string }) =>
      `The passwords of the database in ${folder} are missing, unreadable or wrong (${file}). Put the file back from a backup, ` +
      'or set CALLWRIGHT_HOME to a new folder.',
  },
  UNKNOWN_SERVER: {
    kind: 'conflict',
    retryable: false,
    message: ({ pid, folder }: { pid: number; folder: string }) =>
      `Process ${pid} may be a PostgreSQL that works on ${folder}, and this machine does not tell. ` +
      `If it is none, delete ${folder}/postmaster.pid and start again; if it is, stop it first.`,
  },
  WOULD_NOT_STOP: {
    kind: 'unavailable',
    retryable: false,
    message: ({ pid, folder }: { pid: number; folder: string }) =>
      `A PostgreSQL that an earlier start left behind (process ${pid}, on ${folder}) does not stop. End that process and start again.`,
  },
  INITDB_FAILED: {
    kind: 'unavailable',
    retryable: false,
    message: ({ folder, output }: { folder: string; output: string }) =>
      `A new database could not be made in ${folder}; nothing was left there. initdb said:\n${output}`,
  },
  DID_NOT_START: {
    kind: 'unavailable',
    retryable: true,
    message: ({ how, log, lastLines }: { how: string; log: string; lastLines: string }) =>
      `PostgreSQL did not start: ${how}. The last lines of ${log}:\n${lastLines}`,
  },
});
