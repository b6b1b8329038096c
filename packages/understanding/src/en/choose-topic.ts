import { answerParts } from './corrections.ts';
import type { RankedTopic, TopicIndex } from './topic-index.ts';
import { rankTopics } from './topic-index.ts';

export interface Certainty {
  readonly atLeast: number;
  /** How far the second must be behind. */
  readonly ahead: number;
}

/** What the words are about, if clearly one thing; what comes after "actually" or "wait" counts when it is clear by itself. */
export function chooseTopic(index: TopicIndex, tokens: readonly string[], certainty: Certainty): RankedTopic | undefined {
  const parts = answerParts(tokens);
  const lastPart = parts.at(-1) ?? 0;
  const corrected =
    lastPart === 0
      ? undefined
      : clearOf(
          rankTopics(
            index,
            tokens.filter((_token, at) => parts[at] === lastPart),
          ),
          certainty,
        );
  return corrected ?? clearOf(rankTopics(index, tokens), certainty);
}

function clearOf([best, second]: readonly RankedTopic[], { atLeast, ahead }: Certainty): RankedTopic | undefined {
  if (best === undefined || best.score < atLeast) return undefined;
  return best.score - (second?.score ?? 0) < ahead ? undefined : best;
}
