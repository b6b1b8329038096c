import { type ReactNode, useMemo } from 'react';
import type { CallRecord } from '../call-record.ts';
import { messages } from '../messages.ts';
import { TalkNotice } from '../talk-notice.tsx';
import { foldTranscript } from './fold-transcript.ts';
import { placeTurns } from './place-turns.ts';
import { ScrollAlong } from './scroll-along.tsx';
import { TranscriptItem } from './transcript-item.tsx';

export interface TranscriptViewProps {
  readonly record: CallRecord;
  readonly whileEmpty: string | undefined;
  /** Stands under the lines. */
  readonly children: ReactNode;
}

export function TranscriptView({ record, whileEmpty, children }: TranscriptViewProps) {
  const { entries, turns, actions, isBehind } = record;
  const { lines, isCallerSpeaking } = useMemo(() => foldTranscript(entries), [entries]);
  const turnOf = useMemo(() => placeTurns(lines, turns), [lines, turns]);
  return (
    <ScrollAlong>
      {whileEmpty !== undefined && lines.length === 0 && <p className="text-small text-ink-soft">{whileEmpty}</p>}
      <ol aria-label={messages.transcript.label} aria-live="polite" aria-relevant="additions" className="grid content-start gap-3">
        {lines.map((line) => (
          <TranscriptItem key={line.key} line={line} turn={turnOf.get(line.key)} actions={actions} />
        ))}
      </ol>
      {isCallerSpeaking && <CallerSpeaking />}
      {isBehind && (
        <TalkNotice tone="troubled">
          <p>{messages.transcript.behind}</p>
        </TalkNotice>
      )}
      {children}
    </ScrollAlong>
  );
}

function CallerSpeaking() {
  return (
    <p className="justify-self-end rounded-card bg-mark px-3 py-2 text-small text-on-mark motion-safe:animate-breathe">
      <span aria-hidden="true">…</span>
      <span className="sr-only">{messages.transcript.callerSpeaking}</span>
    </p>
  );
}
