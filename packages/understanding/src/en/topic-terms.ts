import { conceptsOf } from './concepts.ts';
import { startsWithOneOf } from './corrections.ts';
import { stem } from './stem.ts';

type Tokens = readonly string[];

/** Said in nearly every sentence: they tell little of what it is about. */
const common = withStems(
  `a an the this that these those it its he she i im ive id ill me my mine we us our you your they them am is are was were be been do does did have has had
  can could would will shall should may might must and or but so if because then than as at by for from in into of off on to up with about there anybody anyone somehow here
  just please thanks thank hello hi hey um uh er well like want wanted need would lik want wanna gonna going go get got let know tell say said see yes yeah no
  ok okay really hi very some any one 1 today now also actually sorry maybe think what whats how which who make made give take call phone am pm good morning afternoon evening
  come hope said bit little all nothing else too
  monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december
  next last week month year day time sometime tomorrow yesterday tonight`.split(/\s+/),
);
const faint = withStems([
  'not',
  'again',
  'dont',
  'cant',
  'cannot',
  'wont',
  'didnt',
  'doesnt',
  'isnt',
  'wasnt',
  'havent',
  'hasnt',
  'never',
  'still',
  'more',
  'after',
  'over',
]);
const unwanted = ['dont want to', 'do not want to', 'dont want', 'do not want', 'not calling to', 'not to', 'rather than', 'instead of'];
const goesOn = new Set(['but', 'i', 'just', 'id', 'im', 'only', 'and']);
const mostUnwanted = 4;

/** What words are about, each term once: stems and concepts, without what is said not to be wanted. */
export function topicTerms(tokens: Tokens): readonly string[] {
  return [...new Set(conceptsOf(withoutUnwanted(tokens)))];
}

export function isCommon(term: string): boolean {
  return common.has(term) || /^\d/.test(term);
}

/** Said in many sentences, and yet part of what some mean: "I don't know". */
export function isFaint(term: string): boolean {
  return faint.has(term);
}

function withStems(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [word, stem(word)]));
}

/** "I don't want to cancel, I want to change it" is about changing. */
function withoutUnwanted(tokens: Tokens): Tokens {
  const kept: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = unwanted.find((candidate) => startsWithOneOf(tokens, at, [candidate]));
    if (phrase === undefined) {
      kept.push(tokens[at] ?? '');
      at += 1;
      continue;
    }
    at += phrase.split(' ').length;
    for (let skipped = 0; skipped < mostUnwanted && at < tokens.length && !goesOn.has(tokens[at] ?? ''); skipped += 1) at += 1;
  }
  return kept;
}
