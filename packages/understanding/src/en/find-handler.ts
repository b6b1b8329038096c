import type { HandlerIntent } from '@callwright/flow-schema';
import { chooseTopic } from './choose-topic.ts';
import { tokensOf } from './normalize.ts';
import { indexTopics, type RankedTopic, type TopicIndex } from './topic-index.ts';

const certainty = { atLeast: 0.65, ahead: 0.1 };
const indexes = new WeakMap<readonly HandlerIntent[], TopicIndex>();

/** What the caller wants beside what was asked, when that is clear; its name is the handler's id. */
export function findHandler(words: string, handlers: readonly HandlerIntent[]): RankedTopic | undefined {
  return chooseTopic(indexOf(handlers), tokensOf(words), certainty);
}

function indexOf(handlers: readonly HandlerIntent[]): TopicIndex {
  const known = indexes.get(handlers);
  if (known !== undefined) return known;
  const index = indexTopics(handlers.map(({ handler, examples }) => ({ name: handler, examples })));
  indexes.set(handlers, index);
  return index;
}
