import type { AppError } from '@callwright/foundation/app-error';
import { migrateErrors } from './migrate-errors.ts';
import type { PostgresAddress } from './postgres-address.ts';
import { readPostgresFailure } from './postgres-failure.ts';

/** Says in our words why nobody could sign in as the owner. */
export function explainConnectFailure(error: unknown, address: PostgresAddress): AppError {
  const { server, role, database } = address;
  const { code, reason } = readPostgresFailure(error);
  const options = { cause: error };
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENOENT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'timeout':
      return migrateErrors.UNREACHABLE({ server, reason }, options);
    case '53300': // too_many_connections
    case '57P03': // cannot_connect_now: starting up or shutting down
      return migrateErrors.NOT_READY({ server, reason }, options);
    case '28P01': // invalid_password
    case 'no-password':
      return migrateErrors.WRONG_PASSWORD({ server, role }, options);
    case '28000': // invalid_authorization_specification
    case '42501': // insufficient_privilege: no CONNECT on the database
      return migrateErrors.SIGN_IN_REFUSED({ server, role, reason }, options);
    case '3D000': // invalid_catalog_name
      return migrateErrors.NO_DATABASE({ server, role, database }, options);
    default:
      return migrateErrors.CONNECT_FAILED({ server, reason }, options);
  }
}
