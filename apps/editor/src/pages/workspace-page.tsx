import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messages } from '../messages.ts';
import { queryKeys } from '../queries.ts';
import { Link } from '../router/link.tsx';
import { pathOf } from '../router/route.ts';
import type { Services } from '../services.ts';
import type { Session } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { Wordmark } from '../ui/wordmark.tsx';
import { useDocumentTitle } from './use-document-title.ts';

export interface WorkspacePageProps {
  readonly services: Services;
  readonly session: Session;
  readonly page: (typeof pages)[number];
  readonly title: string;
  readonly explanation: string;
  readonly children: ReactNode;
}

const pages = ['flows', 'numbers', 'appointments', 'system'] as const;

/** What every page of the workspace has round it: the way to the others, and the way out. */
export function WorkspacePage({ services, session, page, title, explanation, children }: WorkspacePageProps) {
  useDocumentTitle(title);
  return (
    <div className="min-h-dvh font-sans text-body text-ink antialiased">
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-8">
          <Link to={pathOf({ page: 'flows' })} label={messages.nav.home} className="inline-flex rounded-control">
            <Wordmark name={messages.product} size="small" />
          </Link>
          <nav aria-label={messages.nav.label} className="order-last -mx-2 flex w-full gap-1 overflow-x-auto sm:order-none sm:w-auto">
            {pages.map((one) => (
              <Link key={one} to={pathOf({ page: one })} isCurrent={one === page} className={navLook}>
                {messages.nav[one]}
              </Link>
            ))}
          </nav>
          <div className="ml-auto flex min-w-0 items-center gap-3 text-small text-ink-soft">
            <span className="hidden truncate md:inline" title={session.account.email}>
              {session.workspace.name}
            </span>
            <SignOutButton services={services} />
          </div>
        </div>
      </header>
      <main className="mx-auto grid w-full max-w-page gap-8 px-4 py-8 sm:px-8 sm:py-12">
        <div className="grid gap-1">
          <h1 className="text-title font-semibold">{title}</h1>
          <p className="text-pretty text-ink-soft">{explanation}</p>
        </div>
        {children}
      </main>
    </div>
  );
}

const navLook =
  'inline-flex min-h-9 items-center rounded-control px-3 text-small font-medium text-ink-soft transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink';

function SignOutButton({ services: { trpc } }: { readonly services: Services }) {
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => trpc.session.signOut.mutate(),
    // What one account saw is nothing for the next.
    onSuccess: () => {
      client.setQueryData(queryKeys.session, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.session[0] });
    },
  });
  return (
    <Button kind="quiet" size="small" isBusy={signOut.isPending} onPress={() => signOut.mutate()}>
      {messages.signOut}
    </Button>
  );
}
