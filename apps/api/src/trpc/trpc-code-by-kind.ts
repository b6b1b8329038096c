import type { ErrorKind } from '@callwright/foundation/app-error';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';

/** How each kind of error leaves by tRPC, with the same HTTP status as by plain HTTP. */
export const trpcCodeByKind = {
  invalid: 'BAD_REQUEST',
  'not-found': 'NOT_FOUND',
  denied: 'FORBIDDEN',
  conflict: 'CONFLICT',
  unavailable: 'SERVICE_UNAVAILABLE',
  defect: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ErrorKind, TRPC_ERROR_CODE_KEY>;
