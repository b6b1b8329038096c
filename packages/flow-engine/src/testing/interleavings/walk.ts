import type { CallEvent } from '@callwright/flow-schema';
import type { Program } from '../../program.ts';
import { step as core } from '../../step.ts';
import { everythingAt } from './everything-at.ts';
import { type Entry, findEntries } from './find-entries.ts';
import { brokenBy } from './laws/laws.ts';
import { placeName } from './reach.ts';
import { type Course, neverThrows, type Opening } from './run-schedule.ts';
import { branchScene, type Scene } from './scene.ts';
import { stateKey } from './state-key.ts';

export interface WalkedNode {
  readonly node: string;
  /** How many events lead there; undefined when nothing does that is known. */
  readonly entered: number | undefined;
  /** The different states in which a call stood there. */
  readonly states: number;
}

export interface Walk {
  readonly nodes: readonly WalkedNode[];
  /** Different states, and events tried in them. */
  readonly states: number;
  readonly steps: number;
  readonly broken?: Required<Course> & { readonly from: string };
}

export interface WalkOptions {
  readonly program: Program;
  readonly openings?: readonly Opening[];
  /** In how many of them the ways to the nodes are looked for. */
  readonly schedules?: number;
  /** How many events after entering each node. */
  readonly depth: number;
  readonly step?: typeof core;
}

interface Branch {
  readonly entry: Entry;
  readonly scene: Scene;
  readonly events: readonly CallEvent[];
}

/**
 * Everything that can happen in so many events after each node was entered: every event in every state, the states layer by layer.
 * A state that was come to before, with at least as many events to go, is not gone through again.
 */
export function walk({ program, openings = [], schedules = 4_000, depth, step = core }: WalkOptions): Walk {
  const entries = findEntries({ program, openings, schedules });
  const seen = new Map<string, number>();
  const standing = (scene: Scene) => placeName(scene.state.part, scene.state.node ?? '');
  const states = new Map<string, number>();
  const isNew = (scene: Scene) => {
    const key = stateKey(program, scene.state);
    if (seen.has(key)) return false;
    seen.set(key, 1);
    states.set(standing(scene), (states.get(standing(scene)) ?? 0) + 1);
    return true;
  };
  let layer: Branch[] = [...entries.values()]
    .filter(({ scene }) => isNew(scene))
    .map((entry) => ({ entry, scene: entry.scene, events: [] }));
  let steps = 0;
  for (let layers = 0; layers < depth; layers += 1) {
    const next: Branch[] = [];
    for (const { entry, scene, events } of layer) {
      for (const event of everythingAt(scene)) {
        steps += 1;
        const tried = tryEvent({ program, scene, event, step });
        if ('law' in tried) {
          const course = { events: [...entry.events, ...events, event], broken: tried, from: `walk from ${entry.place}` };
          return { ...summary(program, entries, states), steps, broken: course };
        }
        if (tried.state.status === 'running' && tried.state !== scene.state && isNew(tried))
          next.push({ entry, scene: tried, events: [...events, event] });
      }
    }
    layer = next;
  }
  return { ...summary(program, entries, states), steps };
}

interface Trying {
  readonly program: Program;
  readonly scene: Scene;
  readonly event: CallEvent;
  readonly step: typeof core;
}

function tryEvent({ program, scene, event, step }: Trying) {
  try {
    const result = step(program, scene.state, event);
    return brokenBy({ program, before: scene.state, event, result }, 'whole-call') ?? branchScene(scene, result);
  } catch (error) {
    return { law: neverThrows, problem: String(error) };
  }
}

function summary(program: Program, entries: ReadonlyMap<string, Entry>, states: ReadonlyMap<string, number>) {
  const places = [['', program] as const, ...Object.entries(program.parts)].flatMap(([part, { nodes }]) =>
    Object.keys(nodes).map((id) => placeName(part, id)),
  );
  const nodes = places.map((node) => ({ node, entered: entries.get(node)?.events.length, states: states.get(node) ?? 0 }));
  return { nodes, states: [...states.values()].reduce((sum, count) => sum + count, 0) };
}
