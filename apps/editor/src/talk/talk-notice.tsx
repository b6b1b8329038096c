import type { ReactNode } from 'react';

export interface TalkNoticeProps {
  readonly tone: 'quiet' | 'troubled' | 'broken';
  readonly headline?: string;
  readonly children: ReactNode;
}

/** What a designer should know about the talk itself. */
export function TalkNotice({ tone, headline, children }: TalkNoticeProps) {
  return (
    <div className={`grid gap-1 rounded-card p-3 text-small text-pretty ${tones[tone]}`}>
      {headline !== undefined && <p className="font-semibold">{headline}</p>}
      {children}
    </div>
  );
}

const tones = {
  quiet: 'bg-sunken text-ink-soft',
  troubled: 'bg-troubled-soft text-troubled',
  broken: 'bg-broken-soft text-broken',
} as const satisfies Record<TalkNoticeProps['tone'], string>;
