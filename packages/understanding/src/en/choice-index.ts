import type { MenuChoice } from '@callwright/flow-schema';
import { tokensOf } from './normalize.ts';
import { indexTopics, type TopicIndex } from './topic-index.ts';

/** What people may say for a choice, word by word. */
export interface ChoicePhrase {
  readonly choice: number;
  readonly words: readonly string[];
  /** All of them in one, as a recogniser may hear it. */
  readonly joined: string;
}

export interface ChoiceIndex {
  /** The longest first. */
  readonly phrases: readonly ChoicePhrase[];
  readonly byFirstWord: ReadonlyMap<string, readonly ChoicePhrase[]>;
  readonly topics: TopicIndex;
  /** Some choice is a number itself, so that "two" is no place in the row. */
  readonly hasNumbers: boolean;
}

const indexes = new WeakMap<readonly MenuChoice[], ChoiceIndex>();

export function choiceIndexOf(choices: readonly MenuChoice[]): ChoiceIndex {
  const known = indexes.get(choices);
  if (known !== undefined) return known;
  const index = createIndex(choices);
  indexes.set(choices, index);
  return index;
}

function createIndex(choices: readonly MenuChoice[]): ChoiceIndex {
  const said = choices.map(({ label, saidAs, value }) => [label, ...saidAs, value.replaceAll(/[-_]/g, ' ')]);
  const phrases = said
    .flatMap((texts, choice) => texts.map(tokensOf).map((words) => ({ choice, words, joined: words.join('') })))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length);
  return {
    phrases,
    byFirstWord: Map.groupBy(phrases, ({ words }) => words[0] ?? ''),
    topics: indexTopics(said.map((examples, choice) => ({ name: String(choice), examples }))),
    hasNumbers: phrases.some(({ words }) => words.some((word) => /\d/.test(word))),
  };
}
