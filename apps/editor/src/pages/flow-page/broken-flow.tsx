import { editorMessages } from '../../editor-messages.ts';
import { messages } from '../../messages.ts';
import { Link } from '../../router/link.tsx';
import { pathOf } from '../../router/route.ts';

/** Stands in for a flow that cannot be opened. */
export function BrokenFlow({ explanation }: { readonly explanation: string }) {
  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-3 p-6 text-center font-sans text-body text-ink antialiased">
      <h1 className="text-title font-semibold">{editorMessages.broken.title}</h1>
      <p className="max-w-measure text-ink-soft">{explanation}</p>
      <Link to={pathOf({ page: 'flows' })} className="font-medium text-brand underline-offset-4 hover:underline">
        {messages.backToWork}
      </Link>
    </main>
  );
}
