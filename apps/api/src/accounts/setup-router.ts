import { procedure, router } from '../trpc/trpc.ts';
import { setUpInput } from './account-inputs.ts';
import { beginSession } from './begin-session.ts';
import { setUp } from './set-up.ts';

export const setupRouter = router({
  /** Whether anybody can sign in yet: before that the editor shows how to begin. */
  status: procedure.query(async ({ ctx }) => ({ isSetUp: await ctx.services.routing.hasAccounts() })),

  /** The first account and its workspace; whoever makes it is signed in. */
  create: procedure.input(setUpInput).mutation(async ({ ctx, input }) => {
    await beginSession(ctx, await setUp(ctx.services, input));
    return {};
  }),
});
