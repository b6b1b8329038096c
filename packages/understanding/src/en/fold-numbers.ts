const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const unitOrdinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const teenOrdinals = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const tenOrdinals = ['twentieth', 'thirtieth'];

const unitValues = valuesOf(units, 1, 1);
const smallValues = new Map([['zero', 0], ...unitValues, ...valuesOf(teens, 10, 1)]);
const tenValues = new Map([...valuesOf(tens, 20, 10), ['fourty', 40]]);
const unitOrdinalValues = valuesOf(unitOrdinals, 1, 1);
const ordinalValues = new Map([...unitOrdinalValues, ...valuesOf(teenOrdinals, 10, 1), ...valuesOf(tenOrdinals, 20, 10)]);

const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

interface Folded {
  readonly value: number;
  readonly isOrdinal: boolean;
  readonly end: number;
}

/**
 * Number words in digits, and the empty tokens away. Digits are never joined, neither with each other nor with words:
 * `nine thirty` is `9 30`, `twenty four` is `24`, and folding twice changes nothing.
 */
export function foldNumbers(tokens: readonly string[]): readonly string[] {
  const folded: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const number = numberAt(tokens, at);
    const token = number === undefined ? (tokens[at] ?? '') : `${number.value}${number.isOrdinal ? 'th' : ''}`;
    if (token !== '') folded.push(token);
    at = number?.end ?? at + 1;
  }
  return folded;
}

/** "two thousand and twenty-six", "nine hundred", "three million two hundred thousand", "twenty-fourth". */
function numberAt(tokens: readonly string[], at: number): Folded | undefined {
  let group = belowThousand(tokens, at);
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  while (group !== undefined) {
    const scale = group.isOrdinal || group.value === 0 ? undefined : scales.get(tokens[group.end] ?? '');
    // "One thousand two thousand" are two numbers.
    if (scale === undefined || scale >= last) return { ...group, value: total + group.value };
    total += group.value * scale;
    last = scale;
    const end = group.end + 1;
    const rest = belowThousand(tokens, afterAnd(tokens, end));
    const goesOn = rest !== undefined && rest.value > 0 && (scales.get(tokens[rest.end] ?? '') ?? 0) < scale;
    if (!goesOn) return { value: total, isOrdinal: false, end };
    group = rest;
  }
  return undefined;
}

function belowThousand(tokens: readonly string[], at: number): Folded | undefined {
  const head = belowHundred(tokens, at);
  if (head === undefined || head.isOrdinal || head.value === 0 || tokens[head.end] !== 'hundred') return head;
  const value = head.value * 100;
  const rest = belowHundred(tokens, afterAnd(tokens, head.end + 1));
  // "One hundred one hundred" are two numbers.
  if (rest === undefined || rest.value === 0 || tokens[rest.end] === 'hundred') return { value, isOrdinal: false, end: head.end + 1 };
  return { ...rest, value: value + rest.value };
}

function afterAnd(tokens: readonly string[], at: number): number {
  return tokens[at] === 'and' ? at + 1 : at;
}

function belowHundred(tokens: readonly string[], at: number): Folded | undefined {
  const word = tokens[at] ?? '';
  const next = tokens[at + 1] ?? '';
  const ten = tenValues.get(word);
  if (ten !== undefined) {
    const ordinal = unitOrdinalValues.get(next);
    if (ordinal !== undefined) return { value: ten + ordinal, isOrdinal: true, end: at + 2 };
    const unit = unitValues.get(next);
    return { value: ten + (unit ?? 0), isOrdinal: false, end: unit === undefined ? at + 1 : at + 2 };
  }
  const ordinal = ordinalValues.get(word);
  if (ordinal !== undefined) return { value: ordinal, isOrdinal: true, end: at + 1 };
  const small = smallValues.get(word);
  return small === undefined ? undefined : { value: small, isOrdinal: false, end: at + 1 };
}

function valuesOf(words: readonly string[], first: number, step: number): Map<string, number> {
  return new Map(words.map((word, index) => [word, first + index * step]));
}
