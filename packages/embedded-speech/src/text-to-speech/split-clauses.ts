/**
 * Cuts a text where a speaker may breathe, so that its beginning is heard before the rest is made. Nothing is lost: joined, the
 * clauses are the text again.
 *
 *     splitClauses('Sure, Dr. Smith is free at 3:30 p.m. today. Shall I book it?')
 *     // ['Sure, ', 'Dr. Smith is free at 3:30 p.m. today. ', 'Shall I book it?']
 */
export function splitClauses(text: string): readonly string[] {
  const clauses: string[] = [];
  let from = 0;
  const cutAt = (at: number) => {
    if (at > from) clauses.push(...splitAtWords(text.slice(from, at)));
    from = Math.max(from, at);
  };
  for (const boundary of boundariesIn(text)) {
    if (boundary.ends === 'sentence' || isWorthACut(boundary.at - from, text.length - boundary.at, clauses.length === 0))
      cutAt(boundary.at);
  }
  cutAt(text.length);
  return clauses;
}

/** A phrase is cut off to be heard early, or when its sentence grows long. Elsewhere a cut would only chop the melody. */
function isWorthACut(length: number, lengthLeft: number, isFirst: boolean): boolean {
  return length >= longPhrase || (isFirst && lengthLeft >= shortRest);
}

const longPhrase = 120;
const shortRest = 20;
const longestClause = 240;

/** How far a boundary looks round itself: enough for any abbreviation, and little enough for any text. */
const longestWord = 32;

interface Boundary {
  /** Where the next clause begins: the space belongs to the one before. */
  readonly at: number;
  readonly ends: 'sentence' | 'phrase';
}

function* boundariesIn(text: string): Iterable<Boundary> {
  // Marks count only before a space: those within 3.50, 1,250, 3:30 or ada@example.com are none.
  for (const match of text.matchAll(/(?<mark>[.!?…]+|[,;:–—])["'”’)\]]*\s+|\n\s*|\s[-–—]\s+/g)) {
    const at = match.index + match[0].length;
    const mark = match.groups?.mark ?? (match[0].startsWith('\n') ? '\n' : '-');
    const before = text.slice(Math.max(0, match.index - longestWord), match.index);
    const next = text.slice(at, at + longestWord);
    if (mark === '.' ? endsSentence(before, next) : /[.!?…\n]/.test(mark)) yield { at, ends: 'sentence' };
    else if (mark !== '.' && !isWithinNumbers(before, next)) yield { at, ends: 'phrase' };
  }
}

function endsSentence(before: string, next: string): boolean {
  const word = /[^\s("'“‘[]*$/.exec(before)?.[0] ?? '';
  const lower = word.toLowerCase();
  if (lower === 'no') return !/^\d/.test(next);
  if (neverLast.has(lower)) return false;
  // An initial, as in J. Smith.
  if (/^[A-Z]$/.test(word) && word !== 'I') return false;
  if (seldomLast.has(lower) || /^(?:[a-z]\.)+[a-z]$/i.test(word)) return sentenceStarters.has(/^[\w']*/.exec(next)?.[0] ?? '');
  return true;
}

/** "March 4, 2025" is one date, and "202 - 555 - 0142" one number. */
function isWithinNumbers(before: string, next: string): boolean {
  return /\d$/.test(before) && /^\d/.test(next);
}

const wordsOf = (text: string) => new Set(text.split(' '));

/** Abbreviations that something always follows. */
const neverLast = wordsOf(
  'mr mrs ms mx dr prof st mt ft gen sgt rev hon vs approx ext fig nos tel dept est jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue tues wed thu thurs fri e.g i.e c.f',
);

/** Abbreviations that may also end a sentence, as those of single letters may (p.m., U.S.). */
const seldomLast = wordsOf('sr jr etc inc ltd co corp ave blvd rd hwy apt min max hr hrs sec lb lbs oz sat sun');

/** After those, only what commonly begins a sentence tells that one begins: "3 p.m. Monday" is no end. */
const sentenceStarters = wordsOf(
  'I We You He She It They This That These There The A An Is Are Was Do Does Did Can Could Would Will Shall Should May Have Has ' +
    "What When Where Which Who Why How If And But Or So Then Please Thank Thanks Yes No Okay Sorry Our Your My Let's I'll I'm We'll It's",
);

/** For a text that never breathes. */
function* splitAtWords(clause: string): Iterable<string> {
  let rest = clause;
  while (rest.length > longestClause) {
    const space = rest.lastIndexOf(' ', longestClause - 1);
    const length = space > 0 ? space + 1 : wholeCharacters(rest, longestClause);
    yield rest.slice(0, length);
    rest = rest.slice(length);
  }
  yield rest;
}

/** Not between the two halves of a character beyond the first 65 536. */
function wholeCharacters(text: string, length: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
}
