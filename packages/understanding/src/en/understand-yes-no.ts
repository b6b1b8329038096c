import { answerParts } from './corrections.ts';
import { tokensOf } from './normalize.ts';
import type { Leaning } from './yes-no-phrases.ts';
import { leaningOf, longestPhrase } from './yes-no-phrases.ts';

type Tokens = readonly string[];

interface Marker {
  readonly start: number;
  readonly leaning: Leaning;
  readonly phrase: string;
}

const noises = new Set(['um', 'uh', 'er', 'erm', 'ah', 'oh', 'well', 'so', 'hmm', 'hm', 'mm', 'and', 'but', 'like', 'eh']);
/** Answers when they are all that is said. "Know" is how "no" may be heard. */
const wholeAnswers: ReadonlyMap<string, boolean> = new Map([
  ['please', true],
  ['cool', true],
  ['good', true],
  ['very good', true],
  ['know', false],
]);
const askingWords = new Set([
  'what',
  'whats',
  'how',
  'when',
  'who',
  'where',
  'which',
  'why',
  'pardon',
  'could',
  'can',
  'did',
  'does',
  'are',
  'is',
  'would',
  'will',
]);
/** A question is no answer, unless one of these stands in it: "What? No." */
const plainAnswers = new Set(['yes', 'yeah', 'yep', 'yup', 'no', 'nope', 'nah', 'no thanks', 'why not']);
const negations = new Set([
  'not',
  'dont',
  'isnt',
  'arent',
  'doesnt',
  'didnt',
  'wasnt',
  'cant',
  'wont',
  'wouldnt',
  'never',
  'hardly',
  'aint',
]);
/** Phrases that a "not" before them turns over; plain words such as "yes" it does not reach. */
const reversible =
  /^(?:sure|correct|right|true|exactly|fine|okay|ok|great|perfect|good|alright|all right|wrong|incorrect|false|(?:thats|that is|its|it is|sounds|that works|works) ?.*)$/;
const mostBetween = 2;

/** Whether words say yes or no; absent when they do neither. The first yes or no counts, or the last after "actually" or "I mean". */
export function understandYesNo(words: string): boolean | undefined {
  const tokens = tokensOf(words);
  const content = tokens.filter((token) => !noises.has(token));
  const whole = wholeAnswers.get(content.join(' '));
  if (whole !== undefined) return whole;
  const isQuestion = askingWords.has(content[0] ?? '');
  const markers = findMarkers(tokens).filter(({ phrase }) => !isQuestion || plainAnswers.has(phrase));
  const parts = answerParts(tokens);
  const byPart = Map.groupBy(markers, ({ start }) => parts[start] ?? 0);
  return [...byPart.values()].map(answerOf).findLast((answer) => answer !== undefined);
}

function answerOf(markers: readonly Marker[]): boolean | undefined {
  const strong = markers.find(({ leaning }) => leaning === 'yes' || leaning === 'no');
  const marker = strong ?? markers.find(({ leaning }) => leaning !== 'unclear');
  if (marker === undefined) return undefined;
  return marker.leaning === 'yes' || marker.leaning === 'weak-yes';
}

/** The phrases in the words, the longest at each place. */
function findMarkers(tokens: Tokens): readonly Marker[] {
  const markers: Marker[] = [];
  for (let at = 0; at < tokens.length; ) {
    const marker = markerAt(tokens, at);
    if (marker !== undefined) markers.push(marker);
    at += marker?.phrase.split(' ').length ?? 1;
  }
  return markers;
}

function markerAt(tokens: Tokens, start: number): Marker | undefined {
  for (let length = longestPhrase; length > 0; length -= 1) {
    const phrase = tokens.slice(start, start + length).join(' ');
    const leaning = leaningOf(phrase);
    if (leaning !== undefined) return { start, phrase, leaning: inPlace(tokens, { start, phrase, leaning }) };
  }
  return undefined;
}

function inPlace(tokens: Tokens, { start, phrase, leaning }: Marker): Leaning {
  if (isNegated(tokens, start, phrase)) return opposites[leaning];
  if (leaning !== 'closing-yes') return leaning;
  return tokens.length === start + phrase.split(' ').length ? 'yes' : 'unclear';
}

/** "I don't think that's right", "it is not quite correct". */
function isNegated(tokens: Tokens, start: number, phrase: string): boolean {
  return reversible.test(phrase) && tokens.slice(Math.max(0, start - 1 - mostBetween), start).some((token) => negations.has(token));
}

const opposites = {
  yes: 'no',
  no: 'yes',
  'closing-yes': 'no',
  'weak-yes': 'no',
  'weak-no': 'weak-yes',
  unclear: 'unclear',
} as const satisfies Record<Leaning, Leaning>;
