import { lastPartOf, type Mention, planParts } from './corrections.ts';
import { tokensOf } from './normalize.ts';
import { spelledAt } from './spelled-letters.ts';

type Tokens = readonly string[];

interface FoundEmail extends Mention {
  readonly value: string;
}

const written = /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,24}/gu;
const signs: ReadonlyMap<string, string> = new Map([
  ['dot', '.'],
  ['period', '.'],
  ['point', '.'],
  ['underscore', '_'],
  ['dash', '-'],
  ['hyphen', '-'],
  ['minus', '-'],
  ['plus', '+'],
]);
/** Domains whose end people leave out. */
const wellKnown = new Set(['gmail', 'hotmail', 'yahoo', 'outlook', 'icloud', 'aol']);
const endings: ReadonlyMap<string, string> = new Map([
  ['calm', 'com'],
  ['come', 'com'],
  ['dotcom', 'com'],
]);
/** The words before an address, the last of which ends them. */
const leadIns = new Set(
  'is its thats that um uh er erm so well yes yeah sure okay ok email mail address and use to at me under no wait sorry actually mean by the just'.split(
    ' ',
  ),
);
const asides =
  /\b(?:all |in )*(?:lower ?case|small letters|one word)\b(?! at\b)|(?<=\b(?:at|dot|underscore|dash|hyphen|minus|plus) )sign\b|\bwith(?:out)? (?:an?|no) \p{L}\b/gu;
const longestLabel = 6;

/** The address that is said, in small letters. */
export function understandEmail(turn: string): string | undefined {
  const text = turn.slice(0, 500).toLowerCase().replaceAll(asides, ' ');
  const typed = [...text.matchAll(written)].map(([address]) => address.replace(/^[.-]+/, ''));
  if (typed.length > 0) return typed.at(-1);
  const words = joinSpelled(addressWords(text));
  const tokens = words.map((word) => (word === 'at' ? '@' : (signs.get(word) ?? word)));
  const found = tokens.flatMap((token, at) => (token === '@' ? (emailAt({ tokens, words }, at) ?? []) : []));
  const values = new Set(lastPartOf(found, planParts(words)).map(({ value }) => value));
  const [value] = values;
  return values.size === 1 ? value : undefined;
}

/** What was said, and what of it can be signs: whether it is one, the words around it tell. */
interface Said {
  readonly tokens: Tokens;
  readonly words: Tokens;
}

function addressWords(text: string): Tokens {
  const spoken = text
    .replaceAll('@', ' at ')
    .replaceAll('_', ' underscore ')
    .replaceAll(/(?<=[\p{L}\d])\.(?=[\p{L}\d])/gu, ' dot ');
  return tokensOf(spoken.replaceAll(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, ' '));
}

function joinSpelled(tokens: Tokens): Tokens {
  const joined: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const spelled = spelledAt(tokens, at);
    joined.push(spelled?.letters ?? tokens[at] ?? '');
    at = spelled?.end ?? at + 1;
  }
  return joined;
}

function emailAt(said: Said, at: number): FoundEmail | undefined {
  const { tokens } = said;
  const local = localBefore(said, at);
  const domain = domainAfter(tokens, at + 1);
  if (local === undefined || domain === undefined) return undefined;
  const isRight = /^[\p{L}\d][\p{L}\d._+-]{0,63}$/u.test(local.text) && !/[._+-]$/.test(local.text) && !local.text.includes('..');
  return isRight && domain.text.length <= 255 ? { start: local.start, end: domain.end, value: `${local.text}@${domain.text}` } : undefined;
}

/** Back from the "at" to the words that lead in; "me at example dot com" is an address, too. */
function localBefore({ tokens, words }: Said, at: number): { readonly text: string; readonly start: number } | undefined {
  let start = at;
  while (start > 0 && !isLeadIn(tokens, start - 1) && tokens[start - 1] !== '@') start -= 1;
  if (start === at && at > 0 && isNameBefore(tokens, at)) start = at - 1;
  // What would be a sign has nothing to join where it stands alone: it is the word, "dot at example dot com".
  const text = start === at - 1 ? words[start] : tokens.slice(start, at).join('');
  return text === undefined || text === '' ? undefined : { text, start };
}

/** "At at example dot com": the first of them is a name where no other stands before it. */
function isNameBefore(tokens: Tokens, at: number): boolean {
  return tokens[at - 1] !== '@' || at === 1 || isLeadIn(tokens, at - 2);
}

function isLeadIn(tokens: Tokens, at: number): boolean {
  const isSign = (place: number) => /^[._+-]$/.test(tokens[place] ?? '');
  const isGlued = (isSign(at + 1) && tokens[at + 2] !== '@') || isSign(at - 1);
  return leadIns.has(tokens[at] ?? '') && !isGlued;
}

/** "example dot co dot uk": labels, which may be said in several words, and the dots between them. */
function domainAfter(tokens: Tokens, start: number): { readonly text: string; readonly end: number } | undefined {
  const first = labelAt(tokens, start);
  if (first === undefined) return undefined;
  if (tokens[first.end] !== '.') return knownDomain(tokens, start);
  let { text, end } = first;
  while (tokens[end] === '.') {
    const isMore = tokens.indexOf('.', end + 1) > end && tokens.indexOf('.', end + 1) <= end + 2;
    const ending = isMore ? labelAt(tokens, end + 1) : lastLabelAt(tokens, end + 1);
    if (ending === undefined) break;
    text = `${text}.${ending.text}`;
    end = ending.end;
  }
  return /\.\p{L}{2,24}$/u.test(text) ? { text, end } : undefined;
}

/** Everything up to the next dot. */
function labelAt(tokens: Tokens, start: number): { readonly text: string; readonly end: number } | undefined {
  let end = start;
  while (end - start < longestLabel && /^(?:[\p{L}\d]+|-)$/u.test(tokens[end] ?? '')) end += 1;
  const text = tokens.slice(start, end).join('');
  return text === '' ? undefined : { text, end };
}

function lastLabelAt(tokens: Tokens, at: number): { readonly text: string; readonly end: number } | undefined {
  const token = tokens[at] ?? '';
  if (token === 'co' && tokens[at + 1] === 'uk') return { text: 'co.uk', end: at + 2 };
  return /^\p{L}+$/u.test(token) ? { text: endings.get(token) ?? token, end: at + 1 } : undefined;
}

function knownDomain(tokens: Tokens, at: number): { readonly text: string; readonly end: number } | undefined {
  const one = tokens[at] ?? '';
  const two = `${one}${tokens[at + 1] ?? ''}`;
  if (wellKnown.has(one)) return { text: `${one}.com`, end: at + 1 };
  return wellKnown.has(two) ? { text: `${two}.com`, end: at + 2 } : undefined;
}
