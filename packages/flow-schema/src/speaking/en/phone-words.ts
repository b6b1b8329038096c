import { digitWords } from './number-words.ts';

/** Calling codes of two digits; those of one are 1 and 7, all others have three. */
const twoDigits = new Set(
  [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81,
    82,
  ]
    .concat([84, 86, 90, 91, 92, 93, 94, 95, 98])
    .map(String),
);

/** `+12025550100`: "plus one, two zero two, five five five, zero one zero zero". The commas are where a speaker breathes. */
export function phoneWords(value: string): string {
  const digits = value.slice(1);
  const code = digits.slice(0, codeLength(digits));
  const rest = digits.slice(code.length);
  const groups = code === '1' && rest.length === 10 ? [rest.slice(0, 3), rest.slice(3, 6), rest.slice(6)] : digitGroups(rest);
  return `plus ${[code, ...groups].map(digitWords).join(', ')}`;
}

function codeLength(digits: string): number {
  if (digits.startsWith('1') || digits.startsWith('7')) return 1;
  return twoDigits.has(digits.slice(0, 2)) ? 2 : 3;
}

/** In threes, and never one alone at the end: `12345678` is 123 456 78, `1234` stays together. */
export function digitGroups(digits: string): readonly string[] {
  const groups: string[] = [];
  let rest = digits;
  while (rest.length > 4) {
    groups.push(rest.slice(0, 3));
    rest = rest.slice(3);
  }
  return rest === '' ? groups : [...groups, rest];
}
