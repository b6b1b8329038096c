import type { Intent } from '@callwright/flow-schema';
import { chooseTopic } from './choose-topic.ts';
import { tokensOf } from './normalize.ts';
import { indexTopics, type RankedTopic, type TopicIndex } from './topic-index.ts';

const certainty = { atLeast: 0.4, ahead: 0.06 };
const indexes = new WeakMap<readonly Intent[], TopicIndex>();

/** The intent whose examples the words are nearest to; absent when none is near, or two are. */
export function understandIntent(words: string, intents: readonly Intent[]): RankedTopic | undefined {
  return chooseTopic(indexOf(intents), tokensOf(words), certainty);
}

function indexOf(intents: readonly Intent[]): TopicIndex {
  const known = indexes.get(intents);
  if (known !== undefined) return known;
  const index = indexTopics(intents.map(({ name, examples }) => ({ name, examples: [...examples, name.replaceAll('-', ' ')] })));
  indexes.set(intents, index);
  return index;
}
