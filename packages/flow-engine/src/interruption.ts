import type { EffectId } from '@callwright/flow-schema';
import type { CallState, PendingEffect } from './call-state.ts';
import type { Moment } from './moment.ts';
import { keysOf } from './own.ts';

/** While something held is said, what the caller says or presses is for nobody. */
export function isHeld({ pending }: CallState): boolean {
  for (const id of keysOf(pending)) if (pending[id]?.interruption === 'held') return true;
  return false;
}

/** The caller breaks in where the node allows it: at once, before it is known what is being said. */
export function cutSpeech(moment: Moment): void {
  if (isHeld(moment.state)) return;
  for (const id of keysOf(moment.state.pending)) {
    const entry = moment.state.pending[id];
    if (entry?.interruption !== 'allowed' || entry.isCut === true) continue;
    change(moment, id, { ...entry, isCut: true });
    moment.effects.push({ type: 'stop-speaking', target: id });
  }
}

/** What was cut goes on: nothing was said, or nothing that matters to anyone. */
export function resumeSpeech(moment: Moment): void {
  for (const id of keysOf(moment.state.pending)) {
    const entry = moment.state.pending[id];
    if (entry?.isCut !== true) continue;
    change(moment, id, { ...entry, isCut: false });
    moment.effects.push({ type: 'resume-speaking', target: id });
  }
}

/** How much of what was cut the caller has heard. */
export function noteHeard(moment: Moment, id: EffectId, heard: string): void {
  const entry = moment.state.pending[id];
  if (entry !== undefined) change(moment, id, { ...entry, heard });
}

function change({ state }: Moment, id: EffectId, entry: PendingEffect): void {
  state.pending = { ...state.pending, [id]: entry };
}
