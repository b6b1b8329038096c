import type { MenuChoice } from '@callwright/flow-schema';
import { type ChoiceIndex, choiceIndexOf } from './choice-index.ts';
import { type FoundChoice, findPlaces } from './choice-place.ts';
import { chooseTopic } from './choose-topic.ts';
import { lastPartOf, planParts } from './corrections.ts';
import { isExcluded } from './find-dates.ts';
import { contentOf } from './noises.ts';
import { tokensOf } from './normalize.ts';
import { similarity } from './word-distance.ts';

type Tokens = readonly string[];

const certainty = { atLeast: 0.45, ahead: 0.2 };
/** How much of a phrase must be there, letter by letter, when its words were misheard. */
const alikeEnough = 0.72;
const alikeAhead = 0.12;
const longestMisheard = 40;
const undecided = new Set(['both', 'neither', 'either', 'all']);

/** The value of the choice that is meant; absent when it is none of them, or when two may be meant. */
export function understandChoice(words: string, choices: readonly MenuChoice[]): string | undefined {
  const tokens = tokensOf(words);
  const index = choiceIndexOf(choices);
  const named = findPhrases(tokens, index);
  const found = named.length > 0 ? named : index.hasNumbers ? [] : findPlaces(tokens, choices);
  if (found.length > 0) return choices[onlyOne(tokens, found) ?? -1]?.value;
  if (tokens.some((token) => undecided.has(token))) return undefined;
  const topic = chooseTopic(index.topics, tokens, certainty);
  const choice = topic === undefined ? alike(tokens, index) : Number(topic.name);
  return choices[choice ?? -1]?.value;
}

/** The longest phrases in the words, from left to right. */
function findPhrases(tokens: Tokens, { byFirstWord }: ChoiceIndex): readonly FoundChoice[] {
  const found: FoundChoice[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrases =
      byFirstWord.get(tokens[at] ?? '')?.filter(({ words }) => words.every((word, index) => tokens[at + index] === word)) ?? [];
    const longest = phrases[0]?.words.length ?? 1;
    for (const { choice, words } of phrases) {
      if (words.length === longest) found.push({ choice, start: at, end: at + longest });
    }
    at += longest;
  }
  return found;
}

function onlyOne(tokens: Tokens, found: readonly FoundChoice[]): number | undefined {
  const wanted = found.filter((mention) => !isExcluded(tokens, mention));
  const last = new Set(lastPartOf(wanted, planParts(tokens)).map(({ choice }) => choice));
  const [choice] = last;
  return last.size === 1 ? choice : undefined;
}

/** Letter by letter, for what a recogniser made of it: "oil chains" for "oil change". */
function alike(tokens: Tokens, { phrases }: ChoiceIndex): number | undefined {
  const heard = contentOf(tokens)
    .filter((token) => token !== 'the' && token !== 'a')
    .join('');
  if (heard.length < 4 || heard.length > longestMisheard) return undefined;
  const best = new Map<number, number>();
  for (const { choice, joined } of phrases) {
    const score = similarity(heard, joined, alikeEnough - alikeAhead);
    if (score > (best.get(choice) ?? 0)) best.set(choice, score);
  }
  const [first, second] = [...best].toSorted((a, b) => b[1] - a[1]);
  const isClear = first !== undefined && first[1] >= alikeEnough && first[1] - (second?.[1] ?? 0) >= alikeAhead;
  return isClear ? first[0] : undefined;
}
