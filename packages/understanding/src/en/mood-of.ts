import { hidingPhrases, moodPhrases, type Stirred } from './mood-phrases.ts';
import { normalize, tokensOf } from './normalize.ts';

type Tokens = readonly string[];

interface Sign {
  readonly mood: Stirred | undefined;
  readonly weight: number;
}

const enough = 2;
const signs = signTable();
const longestPhrase = Math.max(...[...signs.keys()].map((phrase) => phrase.split(' ').length));

/** How the caller feels, where the words tell it; absent while they are calm. */
export function moodOf(words: string): Stirred | undefined {
  const weights = new Map<Stirred, number>();
  for (const { mood, weight } of findSigns(tokensOf(words))) {
    if (mood !== undefined) weights.set(mood, (weights.get(mood) ?? 0) + weight);
  }
  const known = moodPhrases.map(({ mood }) => mood).filter((mood) => (weights.get(mood) ?? 0) >= enough);
  return known[0];
}

function findSigns(tokens: Tokens): readonly Sign[] {
  const found: Sign[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { sign, length } = signAt(tokens, at);
    if (sign !== undefined) found.push(sign);
    at += length;
  }
  return found;
}

function signAt(tokens: Tokens, at: number): { readonly sign: Sign | undefined; readonly length: number } {
  for (let length = Math.min(longestPhrase, tokens.length - at); length > 0; length -= 1) {
    const sign = signs.get(tokens.slice(at, at + length).join(' '));
    if (sign !== undefined) return { sign, length };
  }
  return { sign: undefined, length: 1 };
}

function signTable(): ReadonlyMap<string, Sign> {
  const table = new Map<string, Sign>();
  for (const { mood, strong, weak } of moodPhrases) {
    for (const phrase of phrasesOf(weak)) table.set(phrase, { mood, weight: 1 });
    for (const phrase of phrasesOf(strong)) table.set(phrase, { mood, weight: enough });
  }
  for (const phrase of phrasesOf(hidingPhrases)) table.set(phrase, { mood: undefined, weight: 0 });
  return table;
}

function phrasesOf(text: string): readonly string[] {
  return text.split(',').map(normalize);
}
