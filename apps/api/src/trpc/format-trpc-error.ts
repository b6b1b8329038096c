import { AppError } from '@callwright/foundation/app-error';
import { type PublicError, toPublicError } from '@callwright/http-server/public-error';
import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { TrpcContext } from './trpc-context.ts';

interface FormatOptions {
  readonly shape: TRPCDefaultErrorShape;
  readonly error: TRPCError;
  readonly ctx: TrpcContext | undefined;
}

/** What a client sees of an error: a sentence for people, and our code beside tRPC's. */
export function formatTrpcError({ shape, error, ctx }: FormatOptions) {
  const { code, message } = describe(error, ctx?.requestId ?? 'unknown');
  const { httpStatus, path, code: trpcCode } = shape.data;
  return { code: shape.code, message, data: { code: trpcCode, httpStatus, path, appCode: code } };
}

function describe(error: TRPCError, requestId: string): Pick<PublicError, 'code' | 'message'> {
  if (error.cause instanceof AppError) return toPublicError(error.cause, requestId);
  if (error.cause instanceof z.core.$ZodError && error.code === 'BAD_REQUEST') {
    return { code: 'TRPC.INVALID_INPUT', message: z.prettifyError(error.cause) };
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') return toPublicError(error, requestId);
  // tRPC's own findings about a request, such as a procedure that does not exist.
  return { code: `TRPC.${error.code}`, message: error.message };
}
