import type { ActionSignature } from '@callwright/flow-schema';
import { StatusIcon } from '../../ui/status-icon.tsx';
import type { Tone } from '../../ui/tone.ts';
import { messages } from '../messages.ts';
import type { ActionOutcome, LineOf } from './transcript-line.ts';

export interface ActionItemProps {
  readonly line: LineOf<'action-called'>;
  readonly actions: readonly ActionSignature[];
}

/** What a plugin was asked to do, and what came of it. */
export function ActionItem({ line: { plugin, action, outcome }, actions }: ActionItemProps) {
  const signature = actions.find((other) => other.plugin === plugin && other.action === action);
  return <WorkItem what={signature?.title ?? messages.action.unknown(plugin, action)} outcome={outcome} />;
}

/** Something that is done outside the call. */
export function WorkItem({ what, outcome }: { readonly what: string; readonly outcome: ActionOutcome }) {
  return (
    <li className="grid gap-1 rounded-card border border-line px-3 py-2 text-small">
      <p className="flex items-center gap-2">
        <StatusIcon tone={tones[outcome.type]} size="small" />
        <span className="grow">{what}</span>
        <span className="text-ink-soft">{messages.action[outcome.type]}</span>
      </p>
      {'message' in outcome && <p className="text-pretty text-ink-soft">{outcome.message}</p>}
    </li>
  );
}

const tones = {
  running: 'unknown',
  succeeded: 'well',
  refused: 'troubled',
  failed: 'broken',
  'timed-out': 'broken',
  killed: 'broken',
  unavailable: 'broken',
  'given-up': 'unknown',
} as const satisfies Record<ActionOutcome['type'], Tone>;
