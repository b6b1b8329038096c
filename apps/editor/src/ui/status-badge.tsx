import { StatusIcon } from './status-icon.tsx';
import type { Tone } from './tone.ts';

export interface StatusBadgeProps {
  readonly tone: Tone;
  readonly label: string;
  /** The label only holds the place of one that is not known yet. */
  readonly isPending: boolean;
}

/** A state in a word. */
export function StatusBadge({ tone, label, isPending }: StatusBadgeProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-round py-1 pr-3 pl-1.5 font-medium whitespace-nowrap transition-colors ${colors[tone]}`}
    >
      <StatusIcon tone={tone} size="small" />
      <span aria-hidden={isPending} className="aria-hidden:text-transparent">
        {label}
      </span>
    </span>
  );
}

const colors = {
  well: 'bg-well-soft text-well',
  troubled: 'bg-troubled-soft text-troubled',
  broken: 'bg-broken-soft text-broken',
  unknown: 'bg-sunken text-ink-soft',
} as const satisfies Record<Tone, string>;
