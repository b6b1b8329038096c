import { StatusIcon } from './status-icon.tsx';
import type { Tone } from './tone.ts';

/** A state in a word. */
export function StatusBadge({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-round py-1 pr-3 pl-1.5 text-small font-medium transition-colors ${colors[tone]}`}>
      <StatusIcon tone={tone} size="small" />
      {label}
    </span>
  );
}

const colors = {
  well: 'bg-well-soft text-well',
  troubled: 'bg-troubled-soft text-troubled',
  broken: 'bg-broken-soft text-broken',
  unknown: 'bg-sunken text-ink-soft',
} as const satisfies Record<Tone, string>;
