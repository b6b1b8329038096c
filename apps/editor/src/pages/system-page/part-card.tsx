import { messages } from '../../messages.ts';
import { PendingText } from '../../ui/pending-text.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { NodeView } from './read-system.ts';

export interface PartCardProps {
  readonly node: NodeView;
  readonly isPending: boolean;
}

/** One part: what it is for, how it is, and what to do when it is not well. */
export function PartCard({ node, isPending }: PartCardProps) {
  const { name, tone, state, sentence, advice, latencyMs } = node;
  return (
    <article className="grid content-start gap-4 rounded-card border border-line bg-surface p-4 text-small">
      <div className="grid gap-1">
        <div className="flex items-center justify-between gap-2">
          <h3 className="text-body font-semibold">{messages.partName[name]}</h3>
          <StatusBadge tone={tone} label={messages.partState[isPending ? 'up' : state]} isPending={isPending} />
        </div>
        <p className="text-pretty text-ink-soft">{messages.partRole[name]}</p>
      </div>
      <div className="grid gap-1 border-t border-line pt-3">
        <div className="flex items-baseline justify-between gap-3">
          <p className="text-pretty">
            <PendingText isPending={isPending}>{sentence}</PendingText>
          </p>
          {latencyMs !== undefined && <p className="shrink-0 text-ink-soft tabular-nums">{messages.latency(latencyMs)}</p>}
        </div>
        {advice !== undefined && <p className="text-ink-soft">{advice}</p>}
      </div>
    </article>
  );
}
