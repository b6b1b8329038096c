import { spelledAt } from './spelled-letters.ts';

/** A word of what somebody says when asked for a name. */
export interface NameWord {
  readonly text: string;
  /** In small letters, without apostrophes. */
  readonly plain: string;
  /** It was said letter by letter. */
  readonly isSpelled: boolean;
  /** A comma or a full stop follows. */
  readonly endsClause: boolean;
}

const word = /[\p{L}\p{M}]+(?:['’‘`-][\p{L}\p{M}]+)*|\d+/gu;
const fillers = /(?<![\p{L}\p{M}'’-])(?:um+|uh+m?|er|erm|hmm+)(?![\p{L}\p{M}'’-]),?/giu;
const longest = 500;
/** A full stop after them ends nothing. */
const shortened = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'jr', 'sr']);

export function nameWords(words: string): readonly NameWord[] {
  const text = words.slice(0, longest).toWellFormed().replaceAll(fillers, ' ');
  const matches = [...text.matchAll(word)].flatMap((match) =>
    lettersOf(match[0]).map((part) => ({ part, end: match.index + match[0].length })),
  );
  const plain = matches.map(({ part }) => part.toLowerCase().replaceAll(/['’‘`]/gu, ''));
  const found: NameWord[] = [];
  for (let at = 0; at < matches.length; ) {
    const spelled = spelledAt(plain, at);
    const isSpelled = spelled !== undefined && spelled.letters.length >= 3;
    const last = isSpelled ? spelled.end - 1 : at;
    const endsClause = !shortened.has(plain[last] ?? '') && /^\s*[,.;!?]/u.test(text.slice(matches[last]?.end));
    found.push({
      text: isSpelled ? spelled.letters : (matches[at]?.part ?? ''),
      plain: isSpelled ? spelled.letters : (plain[at] ?? ''),
      isSpelled,
      endsClause,
    });
    at = last + 1;
  }
  return found;
}

/** "S-A-R-A-H" is five letters, "Anne-Marie" one word. */
function lettersOf(text: string): readonly string[] {
  return /^\p{L}(?:-\p{L})+$/u.test(text) ? text.split('-') : [text];
}
