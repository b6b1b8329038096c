import type { CallEvent, Effect, Trace } from '@callwright/flow-schema';
import { type CallState, newCall } from '../call-state.ts';
import type { Program } from '../program.ts';
import { step } from '../step.ts';
import { type Movement, movementsOf } from './movements.ts';
import { observe } from './observe.ts';

/** One event of a trace, and what a program does about it. */
export interface FollowedStep {
  /** Which entry of the trace the event is. */
  readonly entry: number;
  readonly event: CallEvent;
  readonly state: CallState;
  readonly effects: readonly Effect[];
  /** What the trace says was wished for. */
  readonly traced: readonly Effect[];
  readonly movements: readonly Movement[];
}

/** Takes a program through the events of a trace, and tells at each step where the call went. */
export function* follow(program: Program, { entries }: Pick<Trace, 'entries'>, observed = observe(program)): Generator<FollowedStep> {
  let state = newCall;
  for (const [entry, one] of entries.entries()) {
    if (one.type !== 'event') continue;
    const result = step(observed.program, state, one.event);
    const movements = movementsOf(program, { before: state, event: one.event, observations: observed.take() });
    state = result.state;
    yield { entry, event: one.event, state, effects: result.effects, traced: effectsAfter(entries, entry), movements };
  }
}

function effectsAfter(entries: Trace['entries'], event: number): Effect[] {
  const effects: Effect[] = [];
  for (let index = event + 1; index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry === undefined || entry.type === 'event') break;
    effects.push(entry.effect);
  }
  return effects;
}
