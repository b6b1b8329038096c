import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SetupPage } from '../pages/setup-page/setup-page.tsx';
import { SignInPage } from '../pages/sign-in-page/sign-in-page.tsx';
import { SystemPage } from '../pages/system-page/system-page.tsx';
import { queries } from '../queries.ts';
import type { Services } from '../services.ts';
import type { Session } from '../trpc.ts';
import { Loading } from '../ui/loading.tsx';

export interface SessionGateProps {
  readonly services: Services;
  readonly children: (session: Session) => ReactNode;
}

/** Lets those in who are signed in; asks others to sign in, or the very first visitor to make the workspace. */
export function SessionGate({ services, children }: SessionGateProps) {
  const session = useQuery({ ...queries.session(services.trpc), refetchInterval: whileFailing, staleTime: Number.POSITIVE_INFINITY });
  const isSignedOut = session.data === null;
  const setup = useQuery({ ...queries.setup(services.trpc), refetchInterval: whileFailing, enabled: isSignedOut });

  if (session.data) return children(session.data);
  // A server that cannot say who is here is not well: its page says what is wrong, and this one catches up by itself.
  if (session.isError || setup.isError) return <SystemPage services={services} />;
  if (session.isPending || (isSignedOut && setup.isPending)) return <Loading />;
  return setup.data?.isSetUp === false ? <SetupPage services={services} /> : <SignInPage services={services} />;
}

const askAgainMs = 3_000;

function whileFailing({ state }: { readonly state: { readonly status: string } }): number | false {
  return state.status === 'error' ? askAgainMs : false;
}
