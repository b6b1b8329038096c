import { messages } from './messages.ts';
import { TalkNotice } from './talk-notice.tsx';
import type { TalkPanelProps } from './talk-panel-props.ts';
import type { TalkProblem as Problem, TalkState } from './talk-state.ts';

export function TalkProblem({ problem }: { readonly problem: Problem }) {
  const { headline, advice } = messages.broken[problem.type];
  return (
    <div role="alert">
      <TalkNotice tone="broken" headline={headline}>
        <p>{explanationOf(problem)}</p>
        <p>{advice}</p>
      </TalkNotice>
    </div>
  );
}

function explanationOf(problem: Problem): string {
  switch (problem.type) {
    case 'not-started':
      return problem.sentence ?? messages.broken['not-started'].unknown;
    case 'not-taken':
      return problem.sentence;
    case 'line-lost':
      return messages.broken['line-lost'].explanation;
  }
}

export interface RefusalProps extends Pick<TalkPanelProps, 'describe' | 'onShow'> {
  readonly diagnostics: Extract<TalkState, { type: 'refused' }>['diagnostics'];
}

/** Why the draft cannot be called, each with the way to the node it is about. */
export function Refusal({ diagnostics, describe, onShow }: RefusalProps) {
  const { headline, explanation, show } = messages.refused;
  return (
    <div role="alert" className="grid gap-3">
      <TalkNotice tone="troubled" headline={headline}>
        <p>{explanation(diagnostics.length)}</p>
      </TalkNotice>
      <ul className="grid gap-2 text-small">
        {diagnostics.map((diagnostic) => {
          const {
            code,
            message,
            place: { node, field, port },
          } = diagnostic;
          return (
            <li key={`${code} ${node} ${field} ${port} ${message}`} className="grid gap-1 rounded-card border border-line p-3">
              <p className="text-pretty">{describe(diagnostic)}</p>
              {node !== undefined && (
                <button
                  type="button"
                  onClick={() => onShow(node)}
                  className="cursor-pointer justify-self-start rounded-control py-1 font-medium text-brand underline underline-offset-4"
                >
                  {show}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
