import { messages } from '../../messages.ts';
import { PendingText } from '../../ui/pending-text.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { NodeView } from './read-system.ts';

export interface PartCardProps {
  readonly node: NodeView;
  readonly isPending: boolean;
}

export function PartCard({ node, isPending }: PartCardProps) {
  const { name, tone, state, sentence, advice, latencyMs } = node;
  return (
    <article className="grid content-start gap-3 rounded-card border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{messages.partName[name]}</h3>
        <StatusBadge tone={tone} label={messages.partState[state]} />
      </div>
      <p className="text-small text-pretty text-ink-soft">
        <PendingText isPending={isPending}>{sentence}</PendingText>
      </p>
      {advice !== undefined && <p className="border-t border-line pt-3 text-small text-pretty">{advice}</p>}
      <p className="text-small text-ink-soft tabular-nums">
        <PendingText isPending={isPending}>{latencyMs === undefined ? '–' : messages.latency(latencyMs)}</PendingText>
      </p>
    </article>
  );
}
