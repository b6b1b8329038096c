import type { ErrorKind } from '@callwright/foundation/app-error';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';

interface Edge {
  readonly status: number;
  readonly trpcCode: TRPC_ERROR_CODE_KEY;
  /** For people, when the error brings no sentence of its own for them. */
  readonly sentence: string;
}

/** How each kind of error leaves the house, by HTTP and by tRPC alike. */
export const edgeByKind = {
  invalid: { status: 400, trpcCode: 'BAD_REQUEST', sentence: 'Something in the request is not right. Check what you entered.' },
  'not-found': { status: 404, trpcCode: 'NOT_FOUND', sentence: 'This does not exist, or not any more.' },
  denied: { status: 403, trpcCode: 'FORBIDDEN', sentence: 'You may not do this. Ask somebody who administers the workspace.' },
  conflict: { status: 409, trpcCode: 'CONFLICT', sentence: 'Somebody or something else changed this in the meantime. Load it again.' },
  unavailable: {
    status: 503,
    trpcCode: 'SERVICE_UNAVAILABLE',
    sentence: 'A part that is needed for this does not answer. Try again in a moment.',
  },
  defect: { status: 500, trpcCode: 'INTERNAL_SERVER_ERROR', sentence: 'Something is broken on our side.' },
} as const satisfies Record<ErrorKind, Edge>;
