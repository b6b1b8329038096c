import { messages } from '../../messages.ts';
import { Link } from '../../router/link.tsx';
import { pathOf } from '../../router/route.ts';
import type { Services } from '../../services.ts';
import { useNow } from '../../time/use-now.ts';
import { Wordmark } from '../../ui/wordmark.tsx';
import { useDocumentTitle } from '../use-document-title.ts';
import { readSystem } from './read-system.ts';
import { StatusPanel } from './status-panel.tsx';
import { useSystemAnswer } from './use-system-answer.ts';
import { VersionLine } from './version-line.tsx';

/** What a newcomer sees first: what this is, and whether it is well. */
export function SystemPage({ services }: { readonly services: Services }) {
  const live = useSystemAnswer(services);
  const now = useNow(services.clock);
  const view = readSystem(live.answer);
  useDocumentTitle(view.headline);

  return (
    <div className="relative isolate grid min-h-dvh font-sans text-body text-ink antialiased">
      <div aria-hidden="true" className="absolute inset-0 -z-1 bg-canvas" />
      <main className="mx-auto grid w-full max-w-page content-center gap-10 px-4 py-10 sm:px-8 lg:grid-cols-2 lg:items-center lg:gap-16">
        <header className="grid max-w-measure gap-6">
          <h1>
            <Wordmark name={messages.product} />
          </h1>
          <p className="text-display font-semibold text-balance">{messages.promise}</p>
          <div className="grid gap-3 text-ink-soft">
            <p className="text-pretty">{messages.today}</p>
            <VersionLine answer={live.answer} now={now} />
            <p>
              <Link to={pathOf({ page: 'flows' })} className="font-medium text-brand underline-offset-4 hover:underline">
                {messages.backToWork}
              </Link>
            </p>
          </div>
        </header>
        <StatusPanel view={view} live={live} now={now} />
      </main>
    </div>
  );
}
