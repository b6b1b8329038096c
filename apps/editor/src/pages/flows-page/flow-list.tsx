import { messages } from '../../messages.ts';
import { Link } from '../../router/link.tsx';
import { pathOf } from '../../router/route.ts';
import { describeAge } from '../../time/describe-duration.ts';
import type { FlowRow } from '../../trpc.ts';
import { Empty } from '../../ui/empty.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';

export interface FlowListProps {
  readonly rows: readonly FlowRow[];
  readonly now: number;
}

export function FlowList({ rows, now }: FlowListProps) {
  const text = messages.flows;
  if (rows.length === 0) return <Empty>{text.empty}</Empty>;
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {rows.map(({ id, name, updatedAt, publishedAt }) => (
        <li key={id} className="grid">
          <Link
            to={pathOf({ page: 'flow', id })}
            className="grid content-between gap-6 rounded-card border border-line bg-surface p-4 transition-colors hover:border-line-strong"
          >
            <span className="font-semibold text-balance">{name}</span>
            <span className="flex flex-wrap items-center justify-between gap-2 text-small">
              <StatusBadge
                tone={publishedAt === null ? 'unknown' : 'well'}
                label={publishedAt === null ? text.notPublished : text.live}
                isPending={false}
              />
              <span className="text-ink-soft tabular-nums">{text.changed(describeAge(now - Date.parse(updatedAt)))}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
