import { lastPartOf, type Mention, planParts } from './corrections.ts';
import { numberAt } from './find-numbers.ts';
import { numericTokens } from './numeric-tokens.ts';

type Tokens = readonly string[];

interface Span extends Mention {
  readonly seconds: number;
}

/** A month counts as 30 days, a year as 365. */
const unitSeconds: ReadonlyMap<string, number> = new Map(
  Object.entries({
    second: 1,
    '2th': 1,
    sec: 1,
    s: 1,
    minute: 60,
    min: 60,
    hour: 3_600,
    hr: 3_600,
    h: 3_600,
    day: 86_400,
    week: 604_800,
    fortnight: 1_209_600,
    month: 2_592_000,
    year: 31_536_000,
  }),
);
/** "An hour and a half". */
const parts: readonly (readonly [phrase: string, share: number])[] = [
  ['and a half', 0.5],
  ['and half', 0.5],
  ['and a quarter', 0.25],
  ['and 3 quarters', 0.75],
];
const shares: readonly (readonly [phrase: string, share: number])[] = [
  ['half a', 0.5],
  ['half an', 0.5],
  ['a half', 0.5],
  ['half', 0.5],
  ['a quarter of an', 0.25],
  ['quarter of an', 0.25],
  ['a quarter', 0.25],
  ['quarter', 0.25],
  ['3 quarters of an', 0.75],
  ['3 quarter', 0.75],
];

/** How long something takes, in seconds; absent when it is not said, or two lengths are. */
export function understandDuration(words: string): number | undefined {
  const tokens = durationTokens(words);
  const spans = findSpans(tokens);
  if (spans.some((span) => isRange(tokens, span))) return undefined;
  const lengths = new Set(lastPartOf(spans, planParts(tokens)).map(({ seconds }) => seconds));
  const [seconds] = lengths;
  return lengths.size === 1 ? seconds : undefined;
}

/** `1h30` and `90min` in words. */
function durationTokens(words: string): Tokens {
  const text = words.slice(0, 500).replaceAll(/(\d)\s?(h|hrs?|m|mins?|secs?|s)(?=\d|\W|$)/giu, (_all, digit: string, unit: string) => {
    const name = unit.toLowerCase().startsWith('h') ? 'hours' : unit.toLowerCase().startsWith('m') ? 'minutes' : 'seconds';
    return `${digit} ${name} `;
  });
  return numericTokens(text);
}

function findSpans(tokens: Tokens): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    const span = spanAt(tokens, at);
    if (span !== undefined) found.push(span);
    at = span?.end ?? at + 1;
  }
  return found;
}

interface Piece {
  readonly seconds: number;
  readonly unit: number;
  readonly end: number;
}

/** Pieces that follow one another, each of a smaller unit: "two hours and fifteen minutes", "one hour thirty". */
function spanAt(tokens: Tokens, start: number): Span | undefined {
  const first = pieceAt(tokens, start);
  if (first === undefined) return undefined;
  let span = { start, end: first.end, seconds: first.seconds };
  for (let piece = first, next = pieceAfter(tokens, piece); next !== undefined; piece = next, next = pieceAfter(tokens, piece)) {
    span = { start, end: next.end, seconds: span.seconds + next.seconds };
  }
  return span;
}

function pieceAfter(tokens: Tokens, piece: Piece): Piece | undefined {
  const next = pieceAt(tokens, tokens[piece.end] === 'and' ? piece.end + 1 : piece.end) ?? bareMinutes(tokens, piece);
  return next === undefined || next.unit >= piece.unit ? undefined : next;
}

function pieceAt(tokens: Tokens, at: number): Piece | undefined {
  return sharedPiece(tokens, at) ?? countedPiece(tokens, at) ?? clockPiece(tokens, at);
}

function sharedPiece(tokens: Tokens, at: number): Piece | undefined {
  for (const [phrase, share] of shares) {
    const unitAt = at + phrase.split(' ').length;
    const unit = phrase.split(' ').every((word, index) => tokens[at + index] === word) ? unitOf(tokens[unitAt]) : undefined;
    if (unit !== undefined) return { seconds: share * unit, unit, end: unitAt + 1 };
  }
  return undefined;
}

/** "an hour", "20 minutes", "2 and a half hours", "an hour and a half". */
function countedPiece(tokens: Tokens, at: number): Piece | undefined {
  const isOne = tokens[at] === 'a' || tokens[at] === 'an';
  const count = numberAt(tokens, at) ?? (isOne ? { value: 1, end: at + 1 } : undefined);
  if (count === undefined || count.value < 0) return undefined;
  const unitAt = /^(?:full|whole|more)$/.test(tokens[count.end] ?? '') ? count.end + 1 : count.end;
  const unit = unitOf(tokens[unitAt]);
  if (unit === undefined) return undefined;
  const part = parts.find(([phrase]) => phrase.split(' ').every((word, index) => tokens[unitAt + 1 + index] === word));
  const end = unitAt + 1 + (part === undefined ? 0 : part[0].split(' ').length);
  // "An hour and a quarter" is a share, "an hour and half an hour" a piece of its own.
  if (part === undefined || unitOf(tokens[end]) !== undefined) return { seconds: count.value * unit, unit, end: unitAt + 1 };
  return { seconds: (count.value + part[1]) * unit, unit, end };
}

/** `1:30` hours. */
function clockPiece(tokens: Tokens, at: number): Piece | undefined {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(tokens[at] ?? '');
  const isHours = unitOf(tokens[at + 1]) === 3_600;
  return clock === null || !isHours ? undefined : { seconds: Number(clock[1]) * 3_600 + Number(clock[2]) * 60, unit: 60, end: at + 2 };
}

/** The last words of "one hour thirty" and "an hour and forty-five". */
function bareMinutes(tokens: Tokens, { unit, end }: Piece): Piece | undefined {
  const at = tokens[end] === 'and' ? end + 1 : end;
  const token = tokens[at] ?? '';
  if (unit !== 3_600 || !/^[1-5]?\d$/.test(token)) return undefined;
  return { seconds: Number(token) * 60, unit: 60, end: at + 1 };
}

function unitOf(token = ''): number | undefined {
  return unitSeconds.get(token) ?? unitSeconds.get(token.replace(/s$/, ''));
}

/** "one to two hours", "an hour or two", "twenty or thirty minutes". */
function isRange(tokens: Tokens, { start, end }: Span): boolean {
  const joint = /^(?:to|or)$/;
  const isNumber = (at: number) => /^\d+$/.test(tokens[at] ?? '');
  if (joint.test(tokens[start - 1] ?? '') && (isNumber(start - 2) || unitOf(tokens[start - 2]) !== undefined)) return true;
  return joint.test(tokens[end] ?? '') && isNumber(end + 1);
}
