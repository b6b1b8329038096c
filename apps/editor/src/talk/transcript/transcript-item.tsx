import type { ActionSignature } from '@callwright/flow-schema';
import { messages } from '../messages.ts';
import type { TurnLatency } from '../talk-api.ts';
import { ActionItem, WorkItem } from './action-item.tsx';
import { describeTaken } from './describe-taken.ts';
import { FlowWords } from './flow-words.tsx';
import type { LineOf, TranscriptLine } from './transcript-line.ts';
import { TurnDetails } from './turn-details.tsx';

export interface TranscriptItemProps {
  readonly line: TranscriptLine;
  readonly turn: TurnLatency | undefined;
  readonly actions: readonly ActionSignature[];
}

/** One line of the transcript. */
export function TranscriptItem({ line, turn, actions }: TranscriptItemProps) {
  switch (line.type) {
    case 'flow-spoke':
      return <FlowWords line={line} />;
    case 'caller-spoke':
      return <CallerWords line={line} turn={turn} />;
    case 'caller-murmured':
      return <Aside>{messages.transcript.murmured(line.words)}</Aside>;
    case 'caller-silent':
      return <Aside>{messages.transcript.silent(secondsOf(line.patienceMs))}</Aside>;
    case 'caller-pressed':
      return <Aside>{[messages.transcript.pressed(line.keys), describeTaken(line.keys, line.taken)].filter(Boolean).join(' → ')}</Aside>;
    case 'work':
      return <WorkItem what={`${messages.work[line.work]} ${line.about}`.trim()} outcome={line.outcome} />;
    case 'recording':
      return <Aside>{messages.transcript.recording[line.recording]}</Aside>;
    case 'outcome-noted':
      return <Aside>{messages.transcript.outcome(line.outcome)}</Aside>;
    case 'action-called':
      return <ActionItem line={line} actions={actions} />;
    case 'call-ended':
      return <Aside>{messages.ended[line.reason]}</Aside>;
  }
}

function CallerWords({ line: { words, taken }, turn }: { readonly line: LineOf<'caller-spoke'>; readonly turn: TurnLatency | undefined }) {
  const description = describeTaken(words, taken);
  return (
    <li className="grid justify-items-end gap-1 pl-8 text-right">
      <p className="rounded-card bg-mark px-3 py-2 text-left text-small break-words text-on-mark">
        <span className="sr-only">{messages.transcript.callerSaid} </span>
        {words}
      </p>
      {description !== undefined && (
        <p className="text-small text-ink-soft">
          <span aria-hidden="true">→ </span>
          <span className="sr-only">{messages.taken.label} </span>
          {description}
        </p>
      )}
      {turn !== undefined && <TurnDetails turn={turn} />}
    </li>
  );
}

function Aside({ children }: { readonly children: string }) {
  return <li className="px-4 text-center text-small text-pretty text-ink-soft">{children}</li>;
}

function secondsOf(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : String(Math.round(ms / 100) / 10);
}
