type Tokens = readonly string[];

export interface Spelled {
  readonly letters: string;
  readonly end: number;
}

const alphabet: ReadonlyMap<string, string> = new Map(
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu'
    .split(' ')
    .map((word) => [word, word.slice(0, 1)] as const),
);
/** How the names of letters are written down; only among other letters. */
const heard: ReadonlyMap<string, string> = new Map([
  ['bee', 'b'],
  ['be', 'b'],
  ['see', 'c'],
  ['sea', 'c'],
  ['dee', 'd'],
  ['eff', 'f'],
  ['gee', 'g'],
  ['aitch', 'h'],
  ['jay', 'j'],
  ['kay', 'k'],
  ['el', 'l'],
  ['ell', 'l'],
  ['em', 'm'],
  ['en', 'n'],
  ['oh', 'o'],
  ['pee', 'p'],
  ['queue', 'q'],
  ['cue', 'q'],
  ['are', 'r'],
  ['ess', 's'],
  ['tee', 't'],
  ['tea', 't'],
  ['you', 'u'],
  ['vee', 'v'],
  ['ex', 'x'],
  ['why', 'y'],
  ['zee', 'z'],
  ['zed', 'z'],
]);

/** Letters said one by one from a token on: "s a r a h", "double l", "s as in sugar", "bravo oscar bravo". */
export function spelledAt(tokens: Tokens, start: number): Spelled | undefined {
  let letters = '';
  let end = start;
  for (let at = start; letters.length < 64; ) {
    const letter = letterAt(tokens, at, letters !== '');
    if (letter === undefined) break;
    letters += letter.letters;
    end = letter.end;
    at = end;
  }
  // One letter is spelled when a word explains it.
  return letters.length < 2 && end < start + 2 ? undefined : { letters, end };
}

function letterAt(tokens: Tokens, at: number, isInside: boolean): Spelled | undefined {
  const token = tokens[at] ?? '';
  const isDouble = token === 'double' || token === 'triple';
  const name = tokens[isDouble ? at + 1 : at] ?? '';
  const letter = letterOf(name, tokens[isDouble ? at + 2 : at + 1] ?? '', isInside);
  if (letter === undefined) return undefined;
  const next = isDouble ? at + 2 : at + 1;
  const exampleAt = exampleEnd(tokens, next, letter);
  return { letters: letter.repeat(isDouble ? (token === 'triple' ? 3 : 2) : 1), end: exampleAt ?? next };
}

function letterOf(name: string, next: string, isInside: boolean): string | undefined {
  if (/^\p{L}$/u.test(name)) return name;
  const coded = alphabet.get(name);
  if (coded !== undefined && (isInside || alphabet.has(next) || /^\p{L}$/u.test(next))) return coded;
  return isInside && (/^\p{L}$/u.test(next) || next === '') ? heard.get(name) : undefined;
}

/** "as in sugar", "like sugar", "for sugar". */
function exampleEnd(tokens: Tokens, at: number, letter: string): number | undefined {
  const joint = tokens[at] ?? '';
  const wordAt = joint === 'as' && tokens[at + 1] === 'in' ? at + 2 : /^(?:like|for)$/.test(joint) ? at + 1 : undefined;
  if (wordAt === undefined) return undefined;
  const word = tokens[wordAt] ?? '';
  return word.length > 1 && word.startsWith(letter) ? wordAt + 1 : undefined;
}
