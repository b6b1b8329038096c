import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { understand } from '@callwright/understanding';
import { type Figure, median, rounded } from './figure.ts';
import { type Evaluation, evaluationSchema, type Judged, judge } from './judge-understanding.ts';
import { judgeWays } from './ways-of-saying.ts';

const folder = join(import.meta.dirname, '../packages/understanding/evaluation');

/** What share of the utterances of the evaluation set is understood as a person would, and what a turn costs. */
export async function* measure(): AsyncIterable<Figure> {
  const evaluations = await readEvaluations();
  const judgeAll = () => evaluations.flatMap((evaluation) => judge(understand, evaluation));
  const judged = judgeAll();
  yield* accuracy(judged);
  for (const { type, rows, right: rightOnes } of await judgeWays(understand))
    yield { figure: `ways_to_say_${type}`, value: rounded(rightOnes / rows), unit: 'share', bound: 0.87, better: 'higher' };
  yield time('turn_of_the_set', median(timesOf(judgeAll)) / judged.length, 0.5);
  yield time('turn_of_50_intents_of_20_examples', median(timesOf(manyIntents())), 2);
}

function* accuracy(judged: readonly Judged[]): Iterable<Figure> {
  for (const [type, rows] of Map.groupBy(judged, ({ type }) => type)) yield right(`right_${type}`, rows, bounds[type] ?? 0.93);
  const fresh = judged.filter(({ domain }) => domain === untuned);
  const freshIntents = fresh.filter(({ type }) => type === 'intent');
  const byLevel = Map.groupBy(judged, ({ level }) => level);
  yield right('right_untuned', fresh, 0.82);
  yield right('right_untuned_intent', freshIntents, 0.7);
  yield right('right_plain', byLevel.get('plain') ?? [], 0.97);
  yield right('right_hard', byLevel.get('hard') ?? [], 0.55);
  yield right('right_ambiguous', byLevel.get('ambiguous') ?? [], 0.6);
  yield right('right_of_all', judged, 0.9);
  const mistaken = judged.filter(({ isMistaken }) => isMistaken).length / judged.length;
  yield { figure: 'taken_for_something_else', value: rounded(mistaken), unit: 'share', bound: 0.05, better: 'lower' };
}

/** What the set gave when it was last looked at, rounded down. */
const bounds: Readonly<Record<string, number>> = {
  intent: 0.8,
  name: 0.78,
  time: 0.9,
  'yes-no': 0.95,
  phone: 0.97,
  email: 0.97,
  text: 0.97,
};
/** The business whose utterances nothing was tuned on. */
const untuned = 'a library and a gym';

async function readEvaluations(): Promise<readonly Evaluation[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted();
  return Promise.all(files.map(async (file) => evaluationSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))));
}

/** A thousand examples, made of words that no two intents share, and a turn that shares some with many. */
function manyIntents(): () => void {
  const word = (intent: number, at: number) =>
    `topic${String.fromCharCode(97 + (intent % 26), 97 + ((intent * 7 + at) % 26))}${'xyz'.slice(at % 3)}`;
  const intents = Array.from({ length: 50 }, (_, intent) => ({
    name: `intent-${intent}`,
    examples: Array.from(
      { length: 20 },
      (__, at) => `I would like to ${word(intent, at)} my ${word(intent, at + 1)} on ${word(intent, at + 2)} please`,
    ),
  }));
  const context = { now: '2026-11-21T15:00:00Z', timeZone: 'America/New_York' };
  const expectation = { type: 'intent', intents } as const;
  return () => understand(`hello I would really like to ${word(3, 4)} and maybe ${word(9, 1)} my topicabs today`, expectation, context);
}

function timesOf(work: () => void): readonly number[] {
  return Array.from({ length: 30 }, () => {
    const startedMs = performance.now();
    work();
    return performance.now() - startedMs;
  }).slice(5);
}

function right(name: string, rows: readonly Judged[], bound: number): Figure {
  const share = rows.filter(({ isRight }) => isRight).length / rows.length;
  return { figure: name, value: rounded(share), unit: 'share', bound, better: 'higher' };
}

function time(name: string, value: number, bound: number): Figure {
  return { figure: name, value: rounded(value), unit: 'ms', bound, better: 'lower' };
}
