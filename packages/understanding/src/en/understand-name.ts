import { planParts, startsWithOneOf } from './corrections.ts';
import { isParticle, nameCasing } from './name-casing.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { isNoName } from './not-names.ts';
import { distance } from './word-distance.ts';

type Words = readonly NameWord[];

const leadIns = [
  ...[
    'my full name is',
    'my name is',
    'my names',
    'the name is',
    'the names',
    'name is',
    'name on the account is',
    'full name is',
    'it is under',
    'its under',
  ],
  ...[
    'everyone calls me',
    'people call me',
    'you can call me',
    'call me',
    'im called',
    'i am called',
    'my first name is',
    'i go by',
    'should be under',
    'speaking with',
    'put down',
    'just put',
    'calling for',
    'my husband',
    'my wife',
    'my daughter',
    'my son',
    'my mother',
    'my father',
    'my mom',
    'my dad',
    'with',
  ],
  ...['this is', 'it is', 'its', 'thats', 'that is', 'that would be', 'name'],
];
/** "I'm" leads into much else, too. */
const looseLeadIns = ['im', 'i am'];
const firstNames = ['first name is', 'first names', 'first name', 'given name is', 'given name'];
const lastNames = ['last name is', 'last names', 'last name', 'surname is', 'last is', 'surname', 'family name is', 'family name'];
const closings = new Set(['speaking', 'here', 'please', 'thanks', 'calling']);
const mostWords = 5;

/** A person's name, without what is said around it; absent when the words hardly contain one. */
export function understandName(words: string): string | undefined {
  const all = nameWords(words);
  const parts = planParts(all.map(({ plain }) => plain));
  const byPart = Map.groupBy(all, (_word, at) => parts[at] ?? 0);
  const found = [...byPart.values()].map(nameIn).findLast((name) => name !== undefined);
  return found?.slice(0, 200);
}

function nameIn(words: Words): string | undefined {
  const name = namedParts(words) ?? nameAfterLeadIn(words) ?? nameBeforeClosing(words) ?? bareName(words);
  const spelled = words.filter(({ isSpelled }) => isSpelled).map(({ text }) => text);
  if (name === undefined) return spelled.length === 0 ? undefined : nameCasing(spelled);
  return nameCasing(withSpelling(name, spelled));
}

/** "First name Sarah, last name Johnson", in either order. */
function namedParts(words: Words): readonly string[] | undefined {
  const first = afterOneOf(words, firstNames);
  const last = afterOneOf(words, lastNames);
  if (first === undefined && last === undefined) return undefined;
  return [...(first ?? beforeLastName(words)), ...(last ?? [])];
}

/** "Sarah, last name Johnson". */
function beforeLastName(words: Words): readonly string[] {
  const at = words.findIndex(({ plain }) => plain === 'last' || plain === 'surname' || plain === 'family');
  return nameAfterLeadIn(words.slice(0, at)) ?? bareName(words.slice(0, at)) ?? [];
}

function afterOneOf(words: Words, phrases: readonly string[]): readonly string[] | undefined {
  const plain = words.map((word) => word.plain);
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phrases.find((candidate) => startsWithOneOf(plain, at, [candidate]));
    const name = phrase === undefined ? [] : takeName(words, at + phrase.split(' ').length);
    if (name.length > 0) return name;
  }
  return undefined;
}

function nameAfterLeadIn(words: Words): readonly string[] | undefined {
  const strict = afterOneOf(words, leadIns);
  if (strict !== undefined) return strict;
  const loose = afterOneOf(words, looseLeadIns);
  return loose === undefined || /^\p{Ll}.*ing$/u.test(loose[0] ?? '') ? undefined : loose;
}

/** "Sarah Johnson speaking", "Bob here". */
function nameBeforeClosing(words: Words): readonly string[] | undefined {
  const at = words.findIndex(({ plain }) => closings.has(plain));
  return at > 0 ? bareName(words.slice(0, at)) : undefined;
}

/** Nothing but a name, and what people say before one. */
function bareName(words: Words): readonly string[] | undefined {
  const start = words.findIndex(({ plain }) => !isNoName(plain));
  if (start < 0 || words.slice(0, start).some(({ plain }) => !mayLeadIn(plain))) return undefined;
  const name = takeName(words, start);
  const rest = words.slice(start).filter(({ isSpelled }) => !isSpelled);
  const end = rest.findIndex(({ plain }) => isNoName(plain));
  const tail = end < 0 ? [] : rest.slice(end);
  // "Sarah Johnson and my number is": whole names come first.
  const isSentence = !(name.length > 1 && start === 0 && tail[0]?.plain === 'and') && tail.some(({ plain }) => !mayFollow(plain));
  // "With an accent" is said of the name.
  return name.length === 0 || (isSentence && tail[0]?.plain !== 'with') || name.some(isPossessive) ? undefined : name;
}

/** "Tom's neighbor" is somebody else. */
function isPossessive(word: string): boolean {
  return /['’]s$/.test(word);
}

const leading = new Set(
  'um uh er erm uhm ah oh hmm hm mm well so and yes yeah yep sure okay ok right hi hello hey good morning afternoon evening please no sorry wait actually its it is thats that the name i mean meant'.split(
    ' ',
  ),
);
const following = new Set(
  'please thanks thank you sir maam with a an the as in and spelled spelt its thats that is one word okay ok yeah yes'.split(' '),
);

function mayLeadIn(plain: string): boolean {
  return leading.has(plain);
}

function mayFollow(plain: string): boolean {
  return following.has(plain) || plain.length === 1;
}

/** The words of a name from a place on; what is said twice, "Johnson, Sarah Johnson", counts in its longer form. */
function takeName(words: Words, start: number): readonly string[] {
  const clauses: string[][] = [[]];
  let count = 0;
  for (const [index, { text, plain, isSpelled, endsClause }] of words.slice(start).entries()) {
    if (!isSpelled) {
      if (isNoName(plain) && !isInitial(plain, count)) break;
      if (count > 0 && isParticle(plain) && isNoName(words[start + index + 1]?.plain ?? 'a')) break;
      clauses.at(-1)?.push(text);
      count += 1;
    }
    if (count >= mostWords) break;
    if (endsClause) clauses.push([]);
  }
  return withoutRepeats(clauses.filter((clause) => clause.length > 0));
}

/** "Sarah A Johnson". */
function isInitial(plain: string, count: number): boolean {
  return plain.length === 1 && count > 0 && plain !== 'i' && plain !== 'a' && !/\d/.test(plain);
}

function withoutRepeats(clauses: readonly (readonly string[])[]): readonly string[] {
  return clauses.filter((clause, at) => !clauses.slice(at + 1).some((later) => clause.every((word) => later.includes(word)))).flat();
}

/** What was spelled is right: it takes the place of the word that sounds like it. */
function withSpelling(name: readonly string[], spelled: readonly string[]): readonly string[] {
  const words = [...name];
  for (const letters of spelled) {
    const at = words.findIndex(
      (word) => word[0]?.toLowerCase() === letters[0] && distance(word.toLowerCase(), letters) <= Math.max(2, letters.length / 3),
    );
    if (at >= 0) words[at] = letters;
    else if (words.length === 1) words.push(letters);
  }
  return words;
}
