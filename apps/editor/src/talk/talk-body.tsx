import type { TalkView } from './create-talk.ts';
import { messages } from './messages.ts';
import { TalkNotice } from './talk-notice.tsx';
import type { TalkPanelProps } from './talk-panel-props.ts';
import { Refusal, TalkProblem } from './talk-problem.tsx';
import type { TalkEndReason } from './talk-state.ts';
import { TranscriptView } from './transcript/transcript-view.tsx';
import { UnsentWords } from './transcript/unsent-words.tsx';

export interface TalkBodyProps extends Pick<TalkPanelProps, 'describe' | 'onShow'> {
  readonly view: TalkView;
}

/** What there is to read in this state. */
export function TalkBody({ view: { state, record }, describe, onShow }: TalkBodyProps) {
  switch (state.type) {
    case 'idle':
      return (
        <div className="grid content-center gap-2 p-6 text-center">
          <p className="text-lead font-semibold">{messages.intro.headline}</p>
          <p className="text-small text-pretty text-ink-soft">{messages.intro.explanation}</p>
        </div>
      );
    case 'asking':
      return <p className="p-4 text-small text-pretty text-ink-soft">{messages.asking}</p>;
    case 'refused':
      return (
        <div className="overflow-y-auto p-4">
          <Refusal diagnostics={state.diagnostics} describe={describe} onShow={onShow} />
        </div>
      );
    default:
      return (
        <TranscriptView record={record} whileEmpty={state.type === 'connecting' ? messages.connecting : undefined}>
          {(state.type === 'talking' || state.type === 'connecting') && <UnsentWords words={state.unsent} />}
          {state.type === 'broken' && <TalkProblem problem={state.problem} />}
          {state.type === 'ended' && (record.entries.length === 0 || isEndedOutside(state.reason)) && (
            <TalkNotice tone="quiet">
              <p>{messages.ended[state.reason]}</p>
            </TalkNotice>
          )}
        </TranscriptView>
      );
  }
}

/** The transcript tells of no such end. */
function isEndedOutside(reason: TalkEndReason): boolean {
  return reason === 'ended-by-workspace' || reason === 'elsewhere';
}
