import type { SignedIn } from '../routing/sessions.ts';
import type { TrpcContext } from '../trpc/trpc-context.ts';
import { sessionCookie, sessionLifetimeMs } from './session-cookie.ts';

/** From the next request on, this browser is signed in. */
export async function beginSession({ services, setCookie }: TrpcContext, who: SignedIn): Promise<void> {
  const token = await services.routing.createSession(who, sessionLifetimeMs);
  setCookie(sessionCookie(token, services.publicUrl));
}
