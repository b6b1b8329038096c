import type { FlowTest, Understand } from '@callwright/flow-schema';
import { type Coverage, coverage } from './coverage.ts';
import { describeGoal, type Goal, goalKey, goalsOf, reachedBy } from './explore/goal.ts';
import { understandPlainly } from './explore/plausible-answers.ts';
import { type Found, search } from './explore/search.ts';
import { type Beginning, testOf } from './explore/test-of.ts';
import { follow } from './follow/follow.ts';
import type { Movement } from './follow/movements.ts';
import { observe } from './follow/observe.ts';
import type { Program } from './program.ts';
import { runFlowTest } from './run-flow-test.ts';
import { startOf } from './simulate/start-of.ts';

export interface ExploreOptions {
  /** What the proposed words will be understood with; without it, they are taken for what they are meant as. */
  readonly understand?: Understand;
  /** What has been reached already. */
  readonly covered?: Coverage;
  readonly maxStates?: number;
  readonly maxDepth?: number;
}

export interface Exploration {
  /** Conversations that reach something new, the shortest that were found. Each has been held, and does. */
  readonly proposals: readonly Proposal[];
  readonly notFound: readonly Goal[];
  readonly states: number;
  /** What came of it, in a sentence. */
  readonly summary: string;
}

export interface Proposal {
  readonly reaches: readonly Goal[];
  readonly test: FlowTest;
}

/** Hours of a working day in one part of the world or another, and a night at the weekend; callers who show a number, and who do not. */
const beginnings: readonly Beginning[] = [
  { startedAt: '2026-11-23T09:00:00Z', caller: '+12025550142' },
  { startedAt: '2026-11-23T17:00:00Z' },
  { startedAt: '2026-11-24T02:00:00Z', caller: '+12025550142' },
  { startedAt: '2026-11-22T02:00:00Z' },
];

/** A test has no more steps than this. */
const longestTest = 500;

/** Looks for conversations that come through what none has come through. It tries so many states, so deep, and says what it did not find. */
export function explore(program: Program, options: ExploreOptions = {}): Exploration {
  const { understand = understandPlainly, covered = coverage(program, []), maxStates = 2_000 } = options;
  const maxDepth = Math.min(options.maxDepth ?? 40, longestTest);
  const goals = new Map(goalsOf(covered).map((goal) => [goalKey(goal), goal]));
  const proposals: Proposal[] = [];
  let states = 0;
  let isExhausted = true;
  for (const beginning of beginnings) {
    if (goals.size === 0) break;
    const start = startOf({ program, ...beginning });
    // What the first hour has not shown the others mostly do not show either: they get what is left, and a little.
    const left = Math.max(maxStates - states, Math.ceil(maxStates / 10));
    const searched = search({ program, understand, start, goals, maxStates: left, maxDepth });
    const proposed = propose(program, understand, beginning, searched.found);
    for (const { goal } of searched.found) if (!proposed.some(({ reaches }) => reaches.includes(goal))) goals.set(goalKey(goal), goal);
    proposals.push(...proposed);
    states += searched.states;
    isExhausted &&= searched.isExhausted;
  }
  const notFound = [...goals.values()];
  return { proposals, notFound, states, summary: summarize(notFound, states, isExhausted) };
}

/** One test for all that is reached by the same way; only what it reaches when it is held counts. */
function propose(program: Program, understand: Understand, beginning: Beginning, found: readonly Found[]): readonly Proposal[] {
  const ways = Map.groupBy(found, ({ way }) => way);
  const observed = observe(program);
  return [...ways].flatMap(([way, reached]) => {
    const goals = reached.map(({ goal }) => goal);
    const draft = testOf(way, goals, beginning);
    const result = runFlowTest(program, understand, draft);
    if (result.type === 'failed') return [];
    const movements = [...follow(program, result.trace, observed)].flatMap((one) => one.movements);
    const really = new Set(movements.flatMap(reachedBy).map(goalKey));
    const reaches = goals.filter((goal) => really.has(goalKey(goal)));
    return reaches.length === 0 ? [] : [{ reaches, test: { ...draft, expect: { ...draft.expect, visits: visitsIn(movements) } } }];
  });
}

function visitsIn(movements: readonly Movement[]) {
  return movements.flatMap((movement) => (movement.type === 'entered' ? [movement.node] : []));
}

function summarize(notFound: readonly Goal[], states: number, isExhausted: boolean): string {
  if (notFound.length === 0) return `Everything was found within ${states} states.`;
  const what = notFound.map((goal) => `a call that ${describeGoal(goal)}`).join('; ');
  const why = isExhausted ? 'with the words and answers that were tried, there is none' : 'there may be one farther off';
  return `Not found within ${states} states: ${what}: ${why}.`;
}
