import type { ReactNode } from 'react';
import { StatusIcon } from './status-icon.tsx';
import type { Tone } from './tone.ts';

export interface NoticeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** A sentence that must not be missed; read out when it appears. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div
      role={tone === 'broken' ? 'alert' : 'status'}
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control p-3 text-small ${colors[tone]}`}
    >
      <div className="flex min-w-0 items-start gap-2">
        <span className="grid h-lh items-center">
          <StatusIcon tone={tone} size="small" />
        </span>
        <div className="min-w-0 text-pretty">{children}</div>
      </div>
      {action}
    </div>
  );
}

const colors = {
  well: 'bg-well-soft text-well',
  troubled: 'bg-troubled-soft text-troubled',
  broken: 'bg-broken-soft text-broken',
  unknown: 'bg-sunken text-ink-soft',
} as const satisfies Record<Tone, string>;
