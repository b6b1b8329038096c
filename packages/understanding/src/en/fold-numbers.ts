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

/** "two thousand and twenty-six", "nine hundred", "twenty-fourth". */
function numberAt(tokens: readonly string[], at: number): Folded | undefined {
  const head = belowHundred(tokens, at);
  if (head === undefined || head.isOrdinal) return head;
  const scale = scaleOf(tokens[head.end]);
  if (scale === undefined || head.value === 0) return head;
  const value = head.value * scale;
  const afterAnd = tokens[head.end + 1] === 'and' ? head.end + 2 : head.end + 1;
  const rest = belowHundred(tokens, afterAnd);
  if (rest === undefined) return { value, isOrdinal: false, end: head.end + 1 };
  return { value: value + rest.value, isOrdinal: rest.isOrdinal, end: rest.end };
}

function scaleOf(word: string | undefined): number | undefined {
  if (word === 'hundred') return 100;
  return word === 'thousand' ? 1_000 : undefined;
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
