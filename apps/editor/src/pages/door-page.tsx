import type { ReactNode } from 'react';
import { messages } from '../messages.ts';
import { Wordmark } from '../ui/wordmark.tsx';

export interface DoorPageProps {
  readonly title: string;
  readonly explanation: string;
  readonly children: ReactNode;
}

/** A page in front of the workspace: what this is, and one form. */
export function DoorPage({ title, explanation, children }: DoorPageProps) {
  return (
    <div className="relative isolate grid min-h-dvh font-sans text-body text-ink antialiased">
      <div aria-hidden="true" className="absolute inset-0 -z-1 bg-canvas" />
      <main className="mx-auto grid w-full max-w-page content-center gap-10 px-4 py-10 sm:px-8 lg:grid-cols-2 lg:items-center lg:gap-16">
        <header className="grid max-w-measure gap-6">
          <Wordmark name={messages.product} />
          <p className="text-display font-semibold text-balance">{messages.promise}</p>
        </header>
        <section
          aria-labelledby="door-title"
          className="grid w-full max-w-measure gap-6 rounded-panel border border-line bg-surface p-5 shadow-panel sm:p-8"
        >
          <div className="grid gap-1">
            <h1 id="door-title" className="text-title font-semibold">
              {title}
            </h1>
            <p className="text-pretty text-ink-soft">{explanation}</p>
          </div>
          {children}
        </section>
      </main>
    </div>
  );
}
