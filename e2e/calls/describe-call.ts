import type { TraceEntry } from '@callwright/flow-schema';
import type { CallRecord } from './workspace.ts';

/** What a failed expectation about a call wants to be read with: its trace, a line each. */
export function describeCall({ id, entries }: CallRecord): string {
  return [`The trace of ${id}:`, ...entries.map(describeEntry)].join('\n');
}

function describeEntry(entry: TraceEntry): string {
  if (entry.type === 'effect') return `          ${JSON.stringify(entry.effect)}`;
  const { at, ...event } = entry.event;
  return `${String(at).padStart(8)}  ${entry.isStale ? 'stale ' : ''}${JSON.stringify(event)}`;
}
