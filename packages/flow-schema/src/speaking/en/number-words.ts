const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const scales = [
  [1_000_000_000_000, 'trillion'],
  [1_000_000_000, 'billion'],
  [1_000_000, 'million'],
  [1_000, 'thousand'],
  [100, 'hundred'],
] as const;
const irregularOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const tooLarge = 1e15;
/** Nobody listens to more of them, and sums of decimals end in dust: 0.1 + 0.2. */
const mostDecimals = 6;

/** A number as people say it. Words come from our own tables: what a platform's formatter says differs between Node and browsers. */
export function numberWords(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= tooLarge) return String(value);
  if (Number.isInteger(value)) return value < 0 ? `minus ${wholeWords(-value)}` : wholeWords(Math.abs(value));
  const rounded = Number(value.toFixed(mostDecimals));
  if (Number.isInteger(rounded)) return numberWords(rounded);
  if (rounded < 0) return `minus ${numberWords(-rounded)}`;
  const [whole = '0', decimals = ''] = rounded.toFixed(mostDecimals).split('.');
  return `${wholeWords(Number(whole))} point ${digitWords(decimals.replace(/0+$/, ''))}`;
}

/** Its place in a row: `first`, `twenty-fourth`. */
export function ordinalWords(value: number): string {
  const words = numberWords(value);
  const cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
  const last = words.slice(cut);
  const known = Object.hasOwn(irregularOrdinals, last) ? irregularOrdinals[last] : undefined;
  return words.slice(0, cut) + (known ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`));
}

/** One after the other: `four one one`. */
export function digitWords(digits: string): string {
  let words = '';
  for (const digit of digits) words += `${words === '' ? '' : ' '}${small[Number(digit)] ?? digit}`;
  return words;
}

function wholeWords(value: number): string {
  for (const [size, name] of scales) {
    if (value < size) continue;
    const rest = value % size;
    const head = `${wholeWords(Math.floor(value / size))} ${name}`;
    return rest === 0 ? head : `${head} ${rest < 100 ? 'and ' : ''}${wholeWords(rest)}`;
  }
  if (value < 20) return small[value] ?? String(value);
  const unit = value % 10;
  return unit === 0 ? (tens[value / 10] ?? '') : `${tens[Math.floor(value / 10)]}-${small[unit]}`;
}
