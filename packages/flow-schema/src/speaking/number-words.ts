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
const largest = 1e12;

/** A number as people say it. Words come from our own tables: what a platform's formatter says differs between Node and browsers. */
export function numberWords(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= largest) return String(value);
  if (value < 0) return `minus ${numberWords(-value)}`;
  const [whole = '0', decimals] = String(value).split('.');
  if (decimals === undefined) return wholeWords(value);
  return `${wholeWords(Number(whole))} point ${[...decimals].map((digit) => small[Number(digit)]).join(' ')}`;
}

/** Its place in a row: `first`, `twenty-fourth`. */
export function ordinalWords(value: number): string {
  const words = wholeWords(value);
  const cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
  const last = words.slice(cut);
  return words.slice(0, cut) + (irregularOrdinals[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`));
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
