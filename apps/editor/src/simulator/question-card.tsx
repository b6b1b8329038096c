import type { Answer } from '@callwright/flow-engine';
import type { ActionSignature } from '@callwright/flow-schema';
import { useEffect, useRef } from 'react';
import { TalkButton } from '../talk/talk-button.tsx';
import { Button } from '../ui/button.tsx';
import { describeAnswer, describeQuestion } from './describe-question.ts';
import { messages } from './messages.ts';
import { ModelTurn } from './model-turn.tsx';
import type { Question } from './worker/worker-messages.ts';

export interface QuestionCardProps {
  readonly question: Question;
  readonly actions: readonly ActionSignature[];
  readonly onAnswer: (answer: Answer) => void;
}

/** Something outside is to be done: the designer says how it ends. The keyboard is at what one expects. */
export function QuestionCard({ question: { effect, answers, tools }, actions, onAnswer }: QuestionCardProps) {
  const { what, detail } = describeQuestion(effect, actions);
  const expected = useRef<HTMLButtonElement>(null);
  useEffect(() => expected.current?.focus(), []);
  const [first, ...others] = answers;
  // The name of a tool is for the model; what it is for was written by a person.
  const longLabel = (label: string, answer: Answer) => {
    const tool = answer.type === 'calls' ? tools.find(({ name }) => name === answer.tool) : undefined;
    return tool && `${label}: ${tool.description}`;
  };
  const { question: text } = messages;
  return (
    <section aria-label={what} className="grid gap-3 rounded-card border border-brand bg-surface p-3 text-small shadow-card">
      <div className="grid gap-1">
        <h3 className="font-semibold break-words">{what}</h3>
        {detail !== undefined && <p className="line-clamp-3 text-pretty break-words text-ink-soft">{detail}</p>}
      </div>
      {first?.type === 'says' ? (
        <ModelTurn suggestion={first.text} onSay={(words) => onAnswer({ type: 'says', text: words })} />
      ) : (
        first !== undefined && (
          <div className="grid gap-2">
            <p>{text.how}</p>
            <TalkButton ref={expected} look="main" onPress={() => onAnswer(first)}>
              {describeAnswer(first, effect.type)}
            </TalkButton>
          </div>
        )
      )}
      <ul aria-label={text.orElse} className="flex flex-wrap gap-2">
        {others.map((answer) => {
          const label = describeAnswer(answer, effect.type);
          return (
            <li key={label}>
              <Button size="small" label={longLabel(label, answer)} onPress={() => onAnswer(answer)}>
                {label}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
