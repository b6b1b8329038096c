import type { CallEvent } from '@callwright/flow-schema';
import type { Program } from '../../program.ts';
import { step as core } from '../../step.ts';
import { eventAt } from './fact.ts';
import type { Step } from './laws/law.ts';
import { type Broken, brokenBy, type Depth } from './laws/laws.ts';
import { createToolWatch } from './laws/tools.ts';
import { brokenByWhole } from './laws/whole-call.ts';
import { nextEvent, tempers } from './next-event.ts';
import { createRandom, type Random } from './random.ts';
import { sampleStart } from './sample-start.ts';
import { nextScene, openingScene, type Scene } from './scene.ts';

export interface Schedule {
  readonly program: Program;
  readonly seed: number;
  /** Calls that lead far into the flow: most schedules go along one of them for a while. */
  readonly openings?: readonly Opening[];
  /** Sees every step. */
  readonly watch?: (step: Step) => void;
  /** Whether also the laws are held that cost as much as the call itself. */
  readonly depth?: Depth;
  /** The core, or one that was broken on purpose. */
  readonly step?: typeof core;
}

/** What happened in a call that went well, or ill, as somebody wrote it. */
export type Opening = readonly CallEvent[];

/** What happened in a call, and the first law that it broke. */
export interface Course {
  readonly events: readonly CallEvent[];
  readonly broken?: Broken;
}

export const shortest = 30;
const longest = 60;

/** A call in which things happen as the seed has it: at least thirty of them, also when it is over before. */
export function runSchedule({ program, seed, openings = [], watch, depth = 'steps', step = core }: Schedule): Course {
  const random = createRandom(seed);
  const people = { random, temper: random.pick(tempers), habit: random.below(1_000) };
  const opening = openingOf(openings, random);
  const length = Math.max(shortest, opening.length) + random.below(longest - shortest + 1);
  const call = createCall(program, step, depth);
  // Now and then something is told of a call before it has begun.
  let next =
    random.next() < 0.02 ? nextEvent({ ...people, scene: call.scene(), last: undefined }) : (opening.pop() ?? begin(program, random));
  for (let count = 1; count <= length && !isOver(call.scene(), count); count += 1) {
    const broken = call.happens(next, watch);
    if (broken !== undefined) return { events: call.events(), broken };
    const scene = call.scene();
    next =
      scene.state.status === 'new'
        ? (opening.pop() ?? begin(program, random))
        : (along(opening, people) ?? nextEvent({ ...people, scene, last: next }));
  }
  const broken = brokenByWhole(call.steps(), step, depth);
  return { events: call.events(), ...(broken !== undefined && { broken }) };
}

/** The beginning of one of the openings, or all of it, the last first; nothing in every third call. */
function openingOf(openings: readonly Opening[], random: Random): CallEvent[] {
  const opening = random.next() < 0.67 ? random.pickAny(openings) : undefined;
  if (opening === undefined) return [];
  const length = random.next() < 0.2 ? opening.length : 1 + random.below(opening.length);
  return opening.slice(0, length).reverse();
}

/** What comes next of the opening; in every other call, something else happens in between now and then. */
function along(opening: CallEvent[], { random, habit }: { readonly random: Random; readonly habit: number }): CallEvent | undefined {
  const isDisturbed = opening.length > 0 && habit % 2 === 0 && random.next() < 0.1;
  return isDisturbed ? undefined : opening.pop();
}

/** After the end little can happen: a call that is over is left alone once the shortest schedule is. */
function isOver({ state }: Scene, count: number): boolean {
  return state.status === 'ended' && count > shortest;
}

/** The same laws over events that are known already. */
export function runEvents(program: Program, events: readonly CallEvent[], step: typeof core = core): Course {
  const call = createCall(program, step, 'proved');
  for (const event of events) {
    const broken = call.happens(event);
    if (broken !== undefined) return { events: call.events(), broken };
  }
  const broken = brokenByWhole(call.steps(), step, 'proved');
  return { events, ...(broken !== undefined && { broken }) };
}

interface RunningCall {
  scene(): Scene;
  events(): readonly CallEvent[];
  steps(): readonly Step[];
  happens(event: CallEvent, watch?: (step: Step) => void): Broken | undefined;
}

function createCall(program: Program, step: typeof core, depth: Depth): RunningCall {
  let scene = openingScene(program);
  const steps: Step[] = [];
  const tried: CallEvent[] = [];
  const watchTools = createToolWatch();
  return {
    scene: () => scene,
    events: () => tried,
    steps: () => steps,
    happens: (event, watch) => {
      tried.push(event);
      const taken = take({ program, scene, event, step });
      if ('law' in taken) return taken;
      steps.push(taken);
      watch?.(taken);
      scene = nextScene(scene, taken.result);
      return brokenBy(taken, depth) ?? watchTools(taken);
    },
  };
}

interface Taking {
  readonly program: Program;
  readonly scene: Scene;
  readonly event: CallEvent;
  readonly step: typeof core;
}

function take({ program, scene: { state: before }, event, step }: Taking): Step | Broken {
  try {
    return { program, before, event, result: step(program, before, event) };
  } catch (error) {
    return { law: neverThrows, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

export const neverThrows = 'nothing that happens makes the core throw';

function begin(program: Program, random: Random): CallEvent {
  return eventAt(sampleStart(program, random), 0);
}
