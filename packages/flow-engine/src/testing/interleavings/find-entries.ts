import type { CallEvent } from '@callwright/flow-schema';
import { movementsOf } from '../../follow/movements.ts';
import { observe } from '../../follow/observe.ts';
import type { Program } from '../../program.ts';
import { step } from '../../step.ts';
import { placeName } from './reach.ts';
import { type Opening, runSchedule } from './run-schedule.ts';
import { branchScene, openingScene, type Scene } from './scene.ts';

/** A call that has just entered a node; some are left again in the same step, and the call stands where they led. */
export interface Entry {
  readonly place: string;
  readonly events: readonly CallEvent[];
  readonly scene: Scene;
}

export interface EntrySearch {
  readonly program: Program;
  readonly openings: readonly Opening[];
  readonly schedules: number;
}

/** The shortest way to each node that so many schedules have found. */
export function findEntries({ program, openings, schedules }: EntrySearch): ReadonlyMap<string, Entry> {
  const observed = observe(program);
  const shortest = new Map<string, readonly CallEvent[]>();
  for (let seed = 1; seed <= schedules; seed += 1) {
    const events: CallEvent[] = [];
    runSchedule({
      program: observed.program,
      seed,
      openings,
      watch: (one) => {
        if (one.result.isStale !== true) events.push(one.event);
        for (const move of movementsOf(program, { ...one, observations: observed.take() })) {
          const place = placeName(move.part, move.node);
          if (move.type === 'entered' && events.length < (shortest.get(place)?.length ?? Number.POSITIVE_INFINITY))
            shortest.set(place, [...events]);
        }
      },
    });
  }
  return new Map([...shortest].map(([place, events]) => [place, { place, events, scene: sceneAfter(program, events) }]));
}

function sceneAfter(program: Program, events: readonly CallEvent[]): Scene {
  return events.reduce((scene, event) => branchScene(scene, step(program, scene.state, event)), openingScene(program));
}
