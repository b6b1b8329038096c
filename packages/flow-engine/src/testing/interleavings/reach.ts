import { movementsOf } from '../../follow/movements.ts';
import { observe } from '../../follow/observe.ts';
import type { Program } from '../../program.ts';
import type { Step } from './laws/law.ts';

/** What schedules have come to, so that nobody takes laws for held that nothing has put to the test. */
export interface Reach {
  /** Does the same as the program that is looked at, and has to be run in its place. */
  readonly program: Program;
  readonly watch: (step: Step) => void;
  /** Nodes, connected ports and handlers that no call has come to: `nd_ask`, `nd_ask.silent`, `part/nd_ask`, `hd_help`. */
  missing(): readonly string[];
  /** Kinds of events that were heard, and that were stale; kinds of wishes; and ways in which calls stand and end. */
  seen(): ReadonlySet<string>;
  readonly events: () => { readonly all: number; readonly live: number };
}

export function createReach(program: Program): Reach {
  const observed = observe(program);
  const places = new Set<string>();
  const seen = new Set<string>();
  const events = { all: 0, live: 0 };
  return {
    program: observed.program,
    watch: (step) => {
      events.all += 1;
      if (step.before.status === 'running') events.live += 1;
      noteStep(step, seen);
      for (const one of movementsOf(program, { ...step, observations: observed.take() })) {
        const node = placeName(one.part, one.node);
        places.add(one.type === 'left' ? `${node}.${one.port}` : node);
        if (one.type === 'entered' && one.by !== undefined) places.add(placeName(one.part, one.by));
      }
    },
    missing: () => [...allPlaces(program)].filter((place) => !places.has(place)).sort(),
    seen: () => seen,
    events: () => events,
  };
}

export function placeName(part: string, name: string): string {
  return part === '' ? name : `${part}/${name}`;
}

function noteStep({ event, result: { state, effects, isStale } }: Step, seen: Set<string>): void {
  seen.add(isStale === true ? `stale ${event.type}` : event.type);
  for (const { type } of effects) seen.add(type);
  seen.add(`rescue ${state.rescue}`);
  if (state.endReason !== undefined) seen.add(`ended ${state.endReason}`);
  for (const frame of state.stack)
    seen.add(frame.type === 'handler' && frame.left !== undefined ? 'in a handler around a part' : `in a ${frame.type}`);
}

function allPlaces(root: Program): ReadonlySet<string> {
  const places = new Set<string>();
  for (const [part, { nodes, handlers }] of [['', root] as const, ...Object.entries(root.parts)]) {
    for (const [id, { ports }] of Object.entries(nodes)) {
      places.add(placeName(part, id));
      for (const [port, to] of Object.entries(ports)) if (to !== '') places.add(`${placeName(part, id)}.${port}`);
    }
    for (const id of Object.keys(handlers)) places.add(placeName(part, id));
  }
  return places;
}
