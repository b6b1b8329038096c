import type { CallEvent, Tool, Understand } from '@callwright/flow-schema';
import { movementsOf } from '../follow/movements.ts';
import { type Observed, observe } from '../follow/observe.ts';
import type { Program } from '../program.ts';
import { happen } from '../simulate/happen.ts';
import { firstScene, isAwaited, type Scene } from '../simulate/scene.ts';
import { type Choice, choicesAt } from './choices.ts';
import { type Goal, goalKey, reachedBy } from './goal.ts';
import { sceneKey } from './scene-key.ts';

/** A call that has come somewhere, and the choices that brought it there. */
export interface Way {
  readonly scene: Scene;
  readonly depth: number;
  readonly last?: { readonly choice: Choice; readonly before: Way };
  /** What the language model was told that it may do, the last time it was told. */
  readonly tools: readonly Tool[];
}

export interface SearchOptions {
  readonly program: Program;
  readonly understand: Understand;
  readonly start: CallEvent;
  /** By `goalKey`; what is found is taken out. */
  readonly goals: Map<string, Goal>;
  readonly maxStates: number;
  readonly maxDepth: number;
}

export interface Found {
  readonly goal: Goal;
  readonly way: Way;
}

export interface Searched {
  readonly found: readonly Found[];
  readonly states: number;
  /** Nothing was left to try: what was not found cannot be found with these words and answers. */
  readonly isExhausted: boolean;
}

/** The shortest way to each goal, as far as the bounds allow: nearer places are looked at before farther ones. */
export function search({ program, understand, start, goals, maxStates, maxDepth }: SearchOptions): Searched {
  const observed = observe(program);
  const found: Found[] = [];
  const seen = new Set<string>();
  const queue: Way[] = [];
  let isCutShort = false;
  const come = (way: Way, events: readonly CallEvent[]) => {
    const run = runOn(way, events, observed, program);
    for (const goal of run.reached) if (goals.delete(goalKey(goal))) found.push({ goal, way: run.way });
    const key = sceneKey(program, run.way.scene);
    if (seen.has(key)) return;
    seen.add(key);
    queue.push(run.way);
  };
  come({ scene: firstScene, depth: 0, tools: [] }, [start]);
  for (let at = 0; at < queue.length && goals.size > 0; at += 1) {
    const way = queue[at];
    if (way === undefined || seen.size >= maxStates || way.depth >= maxDepth) {
      isCutShort = true;
      continue;
    }
    for (const choice of choicesAt(way.scene, { program, understand, tools: way.tools }))
      come({ ...way, depth: way.depth + 1, last: { choice, before: way } }, choice.events);
  }
  return { found, states: seen.size, isExhausted: !isCutShort };
}

/** Speech that leads to speech without end would keep a call busy for ever. */
const maxEvents = 300;

interface Run {
  readonly way: Way;
  readonly reached: readonly Goal[];
}

/** Lets things happen, and all that follows without anybody's choice. */
function runOn(way: Way, events: readonly CallEvent[], observed: Observed, program: Program): Run {
  const reached: Goal[] = [];
  let { tools } = way;
  let scene = withoutAsked(way.scene);
  const waiting = [...events];
  for (let count = 0; count < maxEvents; count += 1) {
    const event = waiting.shift() ?? nextEvent(scene);
    if (event === undefined) break;
    const before = scene;
    scene = happen(observed.program, withoutEvent(scene, event), event).scene;
    const movements = movementsOf(program, { before: before.state, event, observations: observed.take() });
    reached.push(...movements.flatMap(reachedBy));
    scene = withoutUnwanted(scene);
    tools = toolsIn(scene) ?? tools;
  }
  return { way: { ...way, scene, tools }, reached };
}

/** The question that the choice has answered is not asked again. */
function withoutAsked(scene: Scene): Scene {
  return scene.next[0]?.type === 'ask' ? { ...scene, next: scene.next.slice(1) } : scene;
}

function nextEvent({ next: [first] }: Scene): CallEvent | undefined {
  return first?.type === 'event' ? first.event : undefined;
}

function withoutEvent(scene: Scene, event: CallEvent): Scene {
  const next = scene.next.filter((deed) => deed.type === 'ask' || deed.event !== event);
  return { ...scene, next };
}

function withoutUnwanted(scene: Scene): Scene {
  return { ...scene, next: scene.next.filter((deed) => isAwaited(scene, deed)) };
}

function toolsIn({ open }: Scene): readonly Tool[] | undefined {
  const respond = Object.values(open).find((effect) => effect.type === 'respond');
  return respond?.type === 'respond' ? respond.opening?.tools : undefined;
}
