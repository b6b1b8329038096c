/**
 * Cuts a text into what can be spoken on its own, each part with the space after it: joined, they are the text again. Only where it surely
 * ends a sentence, since a cut too many breaks the melody and one too few costs some milliseconds; and the first phrase apart, to be heard early.
 */
export function cutClauses(text: string): readonly string[] {
  const ends = [...text.matchAll(/(?<mark>[.!?…]+|\n)["”’)\]]*\s*(?=\s|$)\s*|(?<=\S)\s*\n\s*/g)]
    .filter((match) => match.groups?.mark !== '.' || endsSentence(text, match.index, match.index + match[0].length))
    .map((match) => match.index + match[0].length);
  const firstPhrase = endOfFirstPhrase(text, ends[0] ?? text.length);
  const cuts = [...(firstPhrase === undefined ? [] : [firstPhrase]), ...ends, text.length];
  return cuts.map((until, index) => text.slice(cuts[index - 1] ?? 0, until)).filter((clause) => clause !== '');
}

const shortForms = new Set(
  'mr mrs ms mx dr prof st mt no nos vs etc approx ext tel dept est inc ltd co corp ave rd blvd apt jr sr sgt gen rev fig max min'.split(
    ' ',
  ),
);

/** A full stop behind a whole word and before a capital letter; after "Dr." and "J." it may be none. */
function endsSentence(text: string, at: number, next: number): boolean {
  const word = /[\p{L}’']+$/u.exec(text.slice(Math.max(0, at - 32), at))?.[0] ?? '';
  const isWholeWord = word.length > 1 && text[at - word.length - 1] !== '.' && !shortForms.has(word.toLowerCase());
  return isWholeWord && (next === text.length || /^["“‘(]?\p{Lu}/u.test(text.slice(next, next + 2)));
}

const shortestRest = 20;

function endOfFirstPhrase(text: string, sentenceEnd: number): number | undefined {
  const match = /(?<!\d)[,;:](?:\s+)|,\s+(?!\d)/.exec(text.slice(0, sentenceEnd));
  const end = match === null ? sentenceEnd : match.index + match[0].length;
  return text.length - end >= shortestRest && end < sentenceEnd ? end : undefined;
}
