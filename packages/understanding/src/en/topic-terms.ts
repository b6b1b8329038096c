import { conceptsOf } from './concepts.ts';
import { startsWithOneOf } from './corrections.ts';

type Tokens = readonly string[];

/** Said in nearly every sentence: they tell little of what it is about. */
const common = new Set(
  `a an the this that these those it its he she i im ive id ill me my mine we us our you your they them am is are was were be been do does did have has had
  can could would will shall should may might must and or but so if because then than as at by for from in into of off on to up with about there here
  just please thanks thank hello hi hey um uh er well like want wanted need would lik want wanna gonna going go get got let know tell say said see yes yeah no
  ok okay really very some any one 1 today now also actually sorry maybe think what whats how which who make made give take call phone am pm good morning afternoon evening
  wan mak giv tak hav com come hop hope`.split(/\s+/),
);
const unwanted = [
  'dont want to',
  'do not want to',
  'dont want',
  'do not want',
  'dont need to',
  'dont need',
  'not calling to',
  'not to',
  'rather than',
  'instead of',
];
const goesOn = new Set(['but', 'i', 'just', 'id', 'im', 'only', 'and']);
const mostUnwanted = 4;

/** What words are about, each term once: stems and concepts, without what is said not to be wanted. */
export function topicTerms(tokens: Tokens): readonly string[] {
  return [...new Set(conceptsOf(withoutUnwanted(tokens)))];
}

export function isCommon(term: string): boolean {
  return common.has(term);
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
