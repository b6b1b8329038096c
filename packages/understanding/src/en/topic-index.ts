import { stemsOf } from './concepts.ts';
import { tokensOf } from './normalize.ts';
import { isCommon, isFaint, topicTerms } from './topic-terms.ts';
import { isAlike } from './word-distance.ts';

/** Something words may be about, by how people say it. */
export interface Topic {
  readonly name: string;
  readonly examples: readonly string[];
}

export interface RankedTopic {
  readonly name: string;
  /** From 0, nothing in common, to 1, the very words of an example. */
  readonly score: number;
}

/** Ready to be asked: who computes one keeps it with what it was made of. */
export interface TopicIndex {
  readonly topics: readonly string[];
  readonly examples: readonly Example[];
  readonly postings: ReadonlyMap<string, Posting>;
  /** By the first letters of a stem, what it stands for. */
  readonly byStart: ReadonlyMap<string, readonly Known[]>;
}

interface Known {
  readonly root: string;
  readonly term: string;
}

interface Example {
  readonly topic: number;
  readonly weight: number;
}

interface Posting {
  readonly weight: number;
  readonly examples: readonly number[];
  /** By topic, how much of the term's use is there. */
  readonly shares: ReadonlyMap<number, number>;
}

const commonWeight = 0.15;
const faintWeight = 0.4;
const unknownWeight = 0.4;
/** Less in common than this is chance, however short the example. */
const leastShared = 0.4;
const misheardShare = 0.75;
const nearestShare = 0.7;

export function indexTopics(topics: readonly Topic[]): TopicIndex {
  const said = topics.flatMap(({ examples }, topic) => examples.map((example) => ({ topic, terms: topicTerms(tokensOf(example)) })));
  const uses = Map.groupBy(
    said.flatMap(({ topic, terms }, example) => terms.map((term) => ({ term, topic, example }))),
    ({ term }) => term,
  );
  const sizes = topics.map(({ examples }) => Math.max(1, examples.length));
  const postings = new Map([...uses].map(([term, found]) => [term, postingOf(term, found, sizes)] as const));
  const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + (postings.get(term)?.weight ?? 0), 0);
  return {
    topics: topics.map(({ name }) => name),
    examples: said.map(({ topic, terms }) => ({ topic, weight: weigh(terms) })),
    postings,
    byStart: Map.groupBy(knownStems(postings.keys()), ({ root }) => startOf(root)),
  };
}

function knownStems(terms: Iterable<string>): readonly Known[] {
  return [...terms].flatMap((term) => stemsOf(term).map((root) => ({ root, term }))).filter(({ root }) => root.length >= 4);
}

interface Use {
  readonly topic: number;
  readonly example: number;
}

/** The fewer topics a term belongs to, the more it says. */
function postingOf(term: string, uses: readonly Use[], sizes: readonly number[]): Posting {
  const byTopic = Map.groupBy(uses, ({ topic }) => topic);
  const rarity = Math.log(1 + sizes.length / byTopic.size) / Math.log(1 + sizes.length);
  const rates = [...byTopic].map(([topic, found]) => [topic, found.length / (sizes[topic] ?? 1)] as const);
  const all = rates.reduce((sum, [, rate]) => sum + rate, 0);
  return {
    weight: rarity * weightOf(term),
    examples: uses.map(({ example }) => example),
    shares: new Map(rates.map(([topic, rate]) => [topic, rate / all] as const)),
  };
}

function weightOf(term: string): number {
  if (isCommon(term)) return commonWeight;
  return isFaint(term) ? faintWeight : 1;
}

/** The topics that share words with what was said, the likeliest first. */
export function rankTopics(index: TopicIndex, tokens: readonly string[]): readonly RankedTopic[] {
  const terms = topicTerms(tokens).map((term) => knownTerm(index, term));
  const said = terms.reduce((sum, { weight }) => sum + weight, 0);
  const shared = new Float64Array(index.examples.length);
  const pooled = new Float64Array(index.topics.length);
  for (const { posting, weight } of terms) {
    for (const example of posting?.examples ?? []) shared[example] = (shared[example] ?? 0) + weight;
    for (const [topic, share] of posting?.shares ?? []) pooled[topic] = (pooled[topic] ?? 0) + weight * share;
  }
  const nearest = nearestOf(index, shared, said);
  return index.topics
    .map((name, topic) => ({
      name,
      score: nearestShare * (nearest[topic] ?? 0) + (1 - nearestShare) * pooledScore(pooled[topic] ?? 0, said),
    }))
    .toSorted((a, b) => b.score - a.score);
}

interface KnownTerm {
  readonly posting: Posting | undefined;
  readonly weight: number;
}

/** A term as the index has it; one that it has not may be one of its own, misheard. */
function knownTerm({ postings, byStart }: TopicIndex, term: string): KnownTerm {
  const posting = postings.get(term);
  if (posting !== undefined) return { posting, weight: posting.weight };
  if (isCommon(term) || isFaint(term)) return { posting: undefined, weight: commonWeight / 3 };
  const alike = term.length < 4 ? undefined : byStart.get(startOf(term))?.find(({ root }) => isAlike(term, root));
  const meant = alike === undefined ? undefined : postings.get(alike.term);
  return meant === undefined ? { posting: undefined, weight: unknownWeight } : { posting: meant, weight: meant.weight * misheardShare };
}

/** By topic, how near its nearest example is; what is said beside it counts only so far. */
function nearestOf({ examples, topics }: TopicIndex, shared: Float64Array, said: number): Float64Array {
  const nearest = new Float64Array(topics.length);
  for (const [at, { topic, weight }] of examples.entries()) {
    const whole = 0.55 * weight + 0.45 * Math.min(said, 2 * weight + 0.5);
    const inCommon = shared[at] ?? 0;
    const score = whole === 0 ? 0 : Math.min(1, inCommon / whole) * Math.min(1, inCommon / leastShared);
    if (score > (nearest[topic] ?? 0)) nearest[topic] = score;
  }
  return nearest;
}

function pooledScore(pooled: number, said: number): number {
  return said === 0 ? 0 : Math.min(1, pooled / Math.min(said, 2.5));
}

function startOf(term: string): string {
  return term.slice(0, 2);
}
