import { type ComponentType, lazy, Suspense } from 'react';
import { AppointmentsPage } from './pages/appointments-page/appointments-page.tsx';
import { FlowsPage } from './pages/flows-page/flows-page.tsx';
import { NotFoundPage } from './pages/not-found-page/not-found-page.tsx';
import { NumbersPage } from './pages/numbers-page/numbers-page.tsx';
import { SystemPage } from './pages/system-page/system-page.tsx';
import type { Route } from './router/route.ts';
import { useRoute } from './router/use-route.ts';
import type { Services } from './services.ts';
import { SessionGate } from './session/session-gate.tsx';
import type { TalkPanelProps } from './talk/talk-panel-props.ts';
import type { Session } from './trpc.ts';
import { Loading } from './ui/loading.tsx';

/** The editor of flows is by far the largest part, and is loaded when a flow is opened. */
const FlowPage = lazy(async () => ({ default: (await import('./pages/flow-page/flow-page.tsx')).FlowPage }));

export interface AppProps {
  readonly services: Services;
  readonly TalkPanel?: ComponentType<TalkPanelProps>;
}

export function App({ services, TalkPanel }: AppProps) {
  const route = useRoute();
  if (route.page === 'system') return <SystemPage services={services} />;
  if (route.page === 'not-found') return <NotFoundPage />;
  return (
    <SessionGate services={services}>
      {(session) =>
        route.page === 'flow' ? (
          <Suspense fallback={<Loading />}>
            <FlowPage key={route.id} services={services} flowId={route.id} {...(TalkPanel !== undefined && { TalkPanel })} />
          </Suspense>
        ) : (
          <Page route={route} services={services} session={session} />
        )
      }
    </SessionGate>
  );
}

interface PageProps {
  readonly route: Extract<Route, { page: 'flows' | 'numbers' | 'appointments' }>;
  readonly services: Services;
  readonly session: Session;
}

function Page({ route, services, session }: PageProps) {
  switch (route.page) {
    case 'flows':
      return <FlowsPage services={services} session={session} />;
    case 'numbers':
      return <NumbersPage services={services} session={session} />;
    case 'appointments':
      return <AppointmentsPage services={services} session={session} />;
  }
}
