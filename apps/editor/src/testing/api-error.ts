import { TRPCClientError } from '@trpc/client';

/** The error that a tRPC call throws when our server answers with it. */
export function apiError(httpStatus: number, message: string): Error {
  return TRPCClientError.from({ error: { message, code: -32_000, data: { code: 'X', httpStatus, appCode: 'X' } } });
}
