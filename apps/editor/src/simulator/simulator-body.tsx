import type { Answer } from '@callwright/flow-engine';
import { useMemo } from 'react';
import type { Finding } from '../diagnostics/findings.ts';
import { ProblemList } from '../diagnostics/problem-list.tsx';
import { messages as talkMessages } from '../talk/messages.ts';
import { TalkNotice } from '../talk/talk-notice.tsx';
import { ScrollAlong } from '../talk/transcript/scroll-along.tsx';
import { TranscriptItem } from '../talk/transcript/transcript-item.tsx';
import type { SimulatorState } from './create-simulator.ts';
import { JourneyItem } from './journey-item.tsx';
import { messages } from './messages.ts';
import { QuestionCard } from './question-card.tsx';
import { tellStory } from './tell-story.ts';
import type { CallView, Draft, Question } from './worker/worker-messages.ts';

export interface SimulatorBodyProps {
  readonly state: SimulatorState;
  /** What keeps the draft from being called. */
  readonly errors: readonly Finding[];
  readonly onAnswer: (question: Question, answer: Answer) => void;
  /** The panel is left for where a problem is solved. */
  readonly onLeave: () => void;
}

/** What there is to read: the call, or why there is none. */
export function SimulatorBody({ state, errors, onAnswer, onLeave }: SimulatorBodyProps) {
  const { type, view, draft, leftOut } = state;
  if (type === 'broken') {
    return (
      <div role="alert" className="p-4">
        <TalkNotice tone="broken" headline={messages.broken.headline}>
          <p>{messages.broken.advice}</p>
        </TalkNotice>
      </div>
    );
  }
  if (view === undefined || draft === undefined) {
    return (
      <div className="grid content-start gap-3 overflow-y-auto p-4 text-small">
        {errors.length === 0 ? (
          <p className="text-ink-soft">{messages.opening}</p>
        ) : (
          <TalkNotice tone="troubled" headline={messages.unready.headline}>
            <p>{messages.unready.explanation(errors.length)}</p>
          </TalkNotice>
        )}
        <ProblemList findings={errors} onGo={onLeave} />
      </div>
    );
  }
  const [question] = view.questions;
  return (
    <ScrollAlong>
      <Story view={view} draft={draft} />
      {leftOut > 0 && (
        <TalkNotice tone="quiet">
          <p>{messages.leftOut(leftOut)}</p>
        </TalkNotice>
      )}
      {question !== undefined && (
        <QuestionCard
          key={question.effect.id}
          question={question}
          actions={draft.actions}
          onAnswer={(answer) => onAnswer(question, answer)}
        />
      )}
    </ScrollAlong>
  );
}

function Story({ view: { entries, journey }, draft }: { readonly view: CallView; readonly draft: Draft }) {
  const story = useMemo(() => tellStory(entries, journey), [entries, journey]);
  return (
    <ol aria-label={talkMessages.transcript.label} aria-live="polite" aria-relevant="additions" className="grid content-start gap-3">
      {story.map((item) =>
        item.type === 'line' ? (
          <TranscriptItem key={item.key} line={item.line} turn={undefined} actions={draft.actions} />
        ) : (
          <JourneyItem key={item.key} stop={item.stop} draft={draft} />
        ),
      )}
    </ol>
  );
}
