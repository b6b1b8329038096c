import { digitWords } from './number-words.ts';
import { digitGroups } from './phone-words.ts';

const signs: Readonly<Record<string, string>> = {
  ' ': 'space',
  '@': 'at',
  '.': 'dot',
  ',': 'comma',
  ':': 'colon',
  '-': 'dash',
  _: 'underscore',
  '/': 'slash',
  '+': 'plus',
  '#': 'hash',
  '*': 'star',
  '&': 'and',
};

/** `Ada-7`: "A, D, A, dash, seven". */
export function spelt(text: string): string {
  return [...text.trim().replace(/\s+/g, ' ')].map(sign).join(', ');
}

/** Digits one by one, in groups; what stands between them parts the groups. Undefined when there is none. */
export function digitsOneByOne(text: string): string | undefined {
  const runs = text.match(/\d+/g);
  return runs?.flatMap(digitGroups).map(digitWords).join(', ');
}

/** `ada.b7@example.com`: "ada dot b seven at example dot com". */
export function emailWords(value: string): string {
  return value
    .replace(/[^a-zA-Z]/gu, (character) => ` ${sign(character)} `)
    .replace(/ +/g, ' ')
    .trim();
}

function sign(character: string): string {
  if (/^\d$/.test(character)) return digitWords(character);
  return (Object.hasOwn(signs, character) ? signs[character] : undefined) ?? character.toUpperCase();
}
