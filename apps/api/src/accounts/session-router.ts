import { procedure, router } from '../trpc/trpc.ts';
import { signInInput } from './account-inputs.ts';
import { beginSession } from './begin-session.ts';
import { describeSession, sessionSchema } from './describe-session.ts';
import { noSessionCookie } from './session-cookie.ts';
import { signIn } from './sign-in.ts';

export const sessionRouter = router({
  /** Who is signed in; null for nobody. */
  current: procedure.output(sessionSchema.nullable()).query(async ({ ctx }) => {
    const session = await ctx.findSession();
    return session === undefined ? null : ((await describeSession(ctx.services, session)) ?? null);
  }),

  signIn: procedure.input(signInInput).mutation(async ({ ctx, input }) => {
    await beginSession(ctx, await signIn(ctx.services, input));
    return {};
  }),

  /** Also for whoever is signed out already: the cookie is gone in any case. */
  signOut: procedure.mutation(async ({ ctx }) => {
    if (ctx.sessionToken !== undefined) await ctx.services.routing.endSession(ctx.sessionToken);
    ctx.setCookie(noSessionCookie(ctx.services.publicUrl));
    return {};
  }),
});
