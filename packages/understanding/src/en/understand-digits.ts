import { lastPartOf, planParts } from './corrections.ts';
import { digitTokens, findDigitRuns } from './digit-runs.ts';

export interface DigitCount {
  readonly min: number;
  readonly max: number;
}

const onlyMisheard: ReadonlyMap<string, string> = new Map([
  ['for', '4'],
  ['to', '2'],
  ['too', '2'],
  ['won', '1'],
  ['ate', '8'],
  ['oh', '0'],
  ['o', '0'],
]);

/** The digits that are meant, when there are as many as are wanted. */
export function understandDigits(words: string, count: DigitCount): string | undefined {
  const tokens = digitTokens(words);
  const runs = lastPartOf(findDigitRuns(tokens), planParts(tokens)).map(({ digits }) => digits);
  const fitting = new Set(
    runs.flatMap((digits) =>
      readings(digits)
        .filter((reading) => fits(reading, count))
        .slice(0, 1),
    ),
  );
  const [only] = fitting;
  if (fitting.size === 1) return only;
  const all = runs.join('');
  if (fitting.size === 0 && fits(all, count)) return all;
  return runs.length === 0 ? misheardDigits(tokens, count) : undefined;
}

/** As said; said twice over; and without an "oh" that began the sentence. */
function readings(digits: string): readonly string[] {
  const half = digits.slice(0, digits.length / 2);
  const once = half + half === digits ? [half] : [];
  return [digits, ...once, ...(digits.startsWith('0') ? [digits.slice(1)] : [])];
}

function misheardDigits(tokens: readonly string[], count: DigitCount): string | undefined {
  const digits = tokens.map((token) => onlyMisheard.get(token) ?? '?').join('');
  return fits(digits, count) && !digits.includes('?') ? digits : undefined;
}

function fits(digits: string, { min, max }: DigitCount): boolean {
  return digits.length >= min && digits.length <= max;
}
