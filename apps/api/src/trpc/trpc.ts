import { AppError } from '@callwright/foundation/app-error';
import { initTRPC, TRPCError } from '@trpc/server';
import { formatTrpcError } from './format-trpc-error.ts';
import { trpcCodeByKind } from './trpc-code-by-kind.ts';
import type { TrpcContext } from './trpc-context.ts';

const trpc = initTRPC.context<TrpcContext>().create({
  errorFormatter: formatTrpcError,
  // It would put stack traces into answers.
  isDev: false,
  sse: {
    ping: { enabled: true, intervalMs: 5_000 },
    client: { reconnectAfterInactivityMs: 15_000 },
    maxDurationMs: 600_000,
  },
});

/** tRPC takes the HTTP status from its own kind of error only; ours rides inside as the cause. */
const withOurErrors = trpc.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok || !(result.error.cause instanceof AppError)) return result;
  const { cause } = result.error;
  throw new TRPCError({ code: trpcCodeByKind[cause.kind], message: cause.message, cause });
});

const demandSession = trpc.middleware(async ({ ctx, next }) => {
  const session = await ctx.findSession();
  if (session === undefined) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'You are not signed in. Sign in, and try again.' });
  return next({ ctx: { session } });
});

export const router = trpc.router;

/** For anybody, signed in or not. */
export const procedure = trpc.procedure.use(withOurErrors);

/** For whoever is signed in: `ctx.session` says who, and for which workspace. */
export const workspaceProcedure = procedure.use(demandSession);
