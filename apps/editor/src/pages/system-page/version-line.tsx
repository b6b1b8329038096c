import { messages } from '../../messages.ts';
import { describeDuration } from '../../time/describe-duration.ts';
import { PendingText } from '../../ui/pending-text.tsx';
import type { SystemAnswer } from './system-answer.ts';

export interface VersionLineProps {
  readonly answer: SystemAnswer;
  readonly now: number;
}

/** Which Callwright this is and how long it has run; keeps its place while that is not known. */
export function VersionLine({ answer, now }: VersionLineProps) {
  return (
    <p className="text-small tabular-nums">
      <PendingText isPending={answer.type === 'waiting'}>{textOf(answer, now)}</PendingText>
    </p>
  );
}

function textOf(answer: SystemAnswer, now: number): string {
  if (answer.type === 'waiting') return `${messages.version('0.0.0')}, ${messages.runningFor(describeDuration(0))}`;
  // Keeps the line's height.
  if (answer.type === 'failed') return '\u00a0';
  const { version, startedAt } = answer.status;
  return `${messages.version(version)}, ${messages.runningFor(describeDuration(now - Date.parse(startedAt)))}`;
}
