import { isNorthAmerican, type UnderstandContext } from '@callwright/flow-schema';
import { lastPartOf, planParts } from './corrections.ts';
import type { DigitRun } from './digit-runs.ts';
import { digitTokens, findDigitRuns } from './digit-runs.ts';

const lastGroup = 4;
const extensions = new Set(['extension', 'ext']);

/** The phone number in the form `+12025550100`. Without a country code only numbers of North America are known, and only there. */
export function understandPhone(words: string, { timeZone }: UnderstandContext): string | undefined {
  // "Eight hundred five five five" begins with a code, and not with 805.
  const all = digitTokens(words.slice(0, 500).replaceAll(/\beight hundred\b/giu, '8 0 0'));
  const extensionAt = all.findIndex((token) => extensions.has(token));
  const tokens = extensionAt > 0 ? all.slice(0, extensionAt) : all;
  const isAmerican = isNorthAmerican(timeZone);
  const found = findDigitRuns(tokens);
  const parts = planParts(tokens);
  const runs = lastPartOf(found, parts);
  const numbers = new Set(runs.flatMap((run) => fullNumber(run, isAmerican) ?? []));
  const [only] = numbers;
  if (numbers.size > 0) return numbers.size === 1 ? only : undefined;
  const [first] = runs;
  const before = lastPartOf(
    found.filter((run) => !runs.includes(run)),
    parts,
  );
  if (before.length === 1 && runs.length === 1) return fullNumber(withNewEnd(before[0], first), isAmerican);
  return first === undefined ? undefined : fullNumber({ ...first, digits: runs.map(({ digits }) => digits).join('') }, isAmerican);
}

/** "Sorry, oh one four three": the last four digits anew. */
function withNewEnd(run: DigitRun | undefined, end: DigitRun | undefined): DigitRun | undefined {
  if (run === undefined || end?.digits.length !== lastGroup) return undefined;
  return { ...run, digits: run.digits.slice(0, -lastGroup) + end.digits };
}

function fullNumber(run: DigitRun | undefined, isAmerican: boolean): string | undefined {
  if (run === undefined) return undefined;
  const { digits, hasPlus } = run;
  const half = digits.slice(0, digits.length / 2);
  const once = half.length >= 10 && half + half === digits ? half : digits;
  if (hasPlus) return international(once);
  if (once.startsWith('00')) return international(once.slice(2));
  if (!isAmerican) return undefined;
  if (once.startsWith('011')) return international(once.slice(3));
  return international(once.length === 10 ? `1${once}` : once.length === 11 && once.startsWith('1') ? once : '');
}

/** An area code and an exchange of North America begin with 2 to 9. */
function international(digits: string): string | undefined {
  const isRight = digits.startsWith('1') ? /^1[2-9]\d\d[2-9]\d{6}$/.test(digits) : /^[2-9]\d{6,14}$/.test(digits);
  return isRight ? `+${digits}` : undefined;
}
