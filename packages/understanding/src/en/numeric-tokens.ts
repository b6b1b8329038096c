import { tokensOf } from './normalize.ts';

/** What stands for words among numbers, from the most to the least particular. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/(^|[\s(])[-−–](?=[\d.$€£¥])/gu, '$1minus '],
  [/(?<=\d)\s?(?:½|1\/2(?![\d/]))/gu, ' and a half '],
  [/(?<=\d)\s?[-–]\s?(?=\d)/gu, ' to '],
  [/%/gu, ' percent '],
  [/\$/gu, ' dollars '],
  [/€/gu, ' euros '],
  [/£/gu, ' pounds '],
  [/¥/gu, ' yen '],
  [/½|(?<![\d/.])1\/2(?![\d/])/gu, ' half '],
  [/(?<![\d/.])(\d{1,3})\/(\d{1,3})(?![\d/])/gu, '$1 out of $2'],
  [/(?<=\d)\.(?=\d)/gu, ' point '],
  [/(^|\s)\.(?=\d)/gu, '$1point '],
];
const longest = 500;

/** The words of a text in which numbers count something: decimals, signs and currencies in words, too. */
export function numericTokens(words: string): readonly string[] {
  let text = words.slice(0, longest).replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
  for (const [sign, word] of signs) text = text.replaceAll(sign, word);
  return tokensOf(text);
}
