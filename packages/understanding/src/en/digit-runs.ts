import type { Mention } from './corrections.ts';
import { tokensOf } from './normalize.ts';

type Tokens = readonly string[];

/** Digits said one after the other, however they are grouped. */
export interface DigitRun extends Mention {
  readonly digits: string;
  /** "Plus" stands before it. */
  readonly hasPlus: boolean;
}

const zeros = new Set(['oh', 'o', 'zeroes', 'nought', 'naught', 'nil', 'null']);
const repeats: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['dbl', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
]);
const plurals = 'zeros ones twos threes fours fives sixes sevens eights nines'.split(' ');
const misheard: ReadonlyMap<string, string> = new Map([
  ['for', '4'],
  ['fore', '4'],
  ['to', '2'],
  ['too', '2'],
  ['won', '1'],
  ['ate', '8'],
  ['tree', '3'],
  ['sicks', '6'],
  ['fife', '5'],
  ['niner', '9'],
]);
/** What may stand between digits of one number. */
const joints = new Set(
  'um uh uhm er erm and then dash hyphen minus dot point slash space comma area code number open close bracket parenthesis my'.split(' '),
);
const longest = 40;

/** The tokens of words in which digits stand for themselves: no decimals, times or dates. */
export function digitTokens(words: string): Tokens {
  const text = words.slice(0, 500).replaceAll('+', ' plus ');
  return tokensOf(text.replaceAll(/(?<=\d)(?:st|nd|rd|th)?[-–./:()](?=[\d(])/gu, ' '));
}

export function findDigitRuns(tokens: Tokens): readonly DigitRun[] {
  const runs: DigitRun[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = runAt(tokens, at);
    if (run !== undefined) runs.push(run);
    at = run?.end ?? at + 1;
  }
  return runs;
}

function runAt(tokens: Tokens, start: number): DigitRun | undefined {
  let digits = '';
  let end = start;
  for (let at = start; at < tokens.length && digits.length <= longest; ) {
    const group = groupAt(tokens, at, digits !== '');
    if (group === undefined && (digits === '' || !joints.has(tokens[at] ?? ''))) break;
    digits += group?.digits ?? '';
    at = group?.end ?? at + 1;
    if (group !== undefined) end = at;
  }
  return digits === '' ? undefined : { start, end, digits, hasPlus: isPlusBefore(tokens, start) };
}

interface Group {
  readonly digits: string;
  readonly end: number;
}

function groupAt(tokens: Tokens, at: number, isInside: boolean): Group | undefined {
  const token = tokens[at] ?? '';
  if (/^\d+$/.test(token)) return countedAt(tokens, at) ?? { digits: token, end: at + 1 };
  const times = repeats.get(token);
  const repeated = times === undefined ? undefined : oneDigit(tokens[at + 1]);
  if (times !== undefined && repeated !== undefined) return { digits: repeated.repeat(times), end: at + 2 };
  const hasNext = digitLike(tokens, at + 1);
  if (zeros.has(token) && (isInside || hasNext)) return { digits: '0', end: at + 1 };
  const meant = misheard.get(token);
  return meant !== undefined && isInside && hasNext ? { digits: meant, end: at + 1 } : undefined;
}

/** "Three sevens", "two zeros"; "five hundred" where the recogniser wrote "5 hundred". */
function countedAt(tokens: Tokens, at: number): Group | undefined {
  const next = tokens[at + 1] ?? '';
  if (next === 'hundred') return { digits: `${tokens[at]}00`, end: at + 2 };
  if (next === 'thousand') return { digits: `${tokens[at]}000`, end: at + 2 };
  const digit = plurals.indexOf(next === 'zeroes' ? 'zeros' : next);
  const count = Number(tokens[at]);
  return digit >= 0 && count >= 2 && count <= 4 ? { digits: String(digit).repeat(count), end: at + 2 } : undefined;
}

function digitLike(tokens: Tokens, at: number): boolean {
  const token = tokens[at] ?? '';
  return /^\d+$/.test(token) || zeros.has(token) || repeats.has(token);
}

function oneDigit(token = ''): string | undefined {
  if (zeros.has(token)) return '0';
  return /^\d$/.test(token) ? token : undefined;
}

function isPlusBefore(tokens: Tokens, start: number): boolean {
  let at = start - 1;
  while (tokens[at] === 'code' || tokens[at] === 'country' || tokens[at] === 'is') at -= 1;
  return tokens[at] === 'plus' || tokens[at + 1] === 'country';
}
