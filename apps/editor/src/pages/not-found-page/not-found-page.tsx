import { messages } from '../../messages.ts';
import { Link } from '../../router/link.tsx';
import { pathOf } from '../../router/route.ts';
import { useDocumentTitle } from '../use-document-title.ts';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const { title, explanation } = messages.notFound;
  useDocumentTitle(title);
  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-3 p-6 text-center font-sans text-body text-ink antialiased">
      <h1 className="text-title font-semibold">{title}</h1>
      <p className="text-ink-soft">{explanation}</p>
      <Link to={pathOf({ page: 'flows' })} className="font-medium text-brand underline-offset-4 hover:underline">
        {messages.backToWork}
      </Link>
    </main>
  );
}
