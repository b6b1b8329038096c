import { type ReactNode, useMemo } from 'react';
import { Icon } from '../../ui/icon.tsx';
import type { CallRecord } from '../call-record.ts';
import { messages } from '../messages.ts';
import { TalkNotice } from '../talk-notice.tsx';
import { foldTranscript } from './fold-transcript.ts';
import { placeTurns } from './place-turns.ts';
import { TranscriptItem } from './transcript-item.tsx';
import { useScrollAlong } from './use-scroll-along.ts';

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
  const { ref, onScroll, isAtEnd, toEnd } = useScrollAlong();
  return (
    <div className="relative grid min-h-0">
      <div ref={ref} onScroll={onScroll} className="grid content-start gap-3 overflow-y-auto overscroll-contain p-4">
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
      </div>
      {!isAtEnd && (
        <button
          type="button"
          aria-label={messages.transcript.newest}
          onClick={toEnd}
          className="absolute right-4 bottom-3 inline-flex size-11 cursor-pointer items-center justify-center rounded-round border border-line-strong bg-surface shadow-panel transition-colors hover:bg-sunken"
        >
          <Icon name="down" />
        </button>
      )}
    </div>
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
