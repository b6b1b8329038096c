import type { Reaction, Visit } from '@callwright/flow-engine';
import { speak } from '../speak.ts';
import { pickVariant } from './pick-variant.ts';
import type { SayConfig } from './schema.ts';

export function enterSay(visit: Visit<SayConfig>): Reaction {
  const { audio, interruption } = visit.config;
  const speech = speak(visit, { field: fieldOf(visit), interruption, audio });
  return speech === undefined ? { end: { reason: 'stuck' } } : { effects: [speech] };
}

/** It is said, it could not be said, or the caller has broken in. */
export function onSayEvent(): Reaction {
  return { leave: 'done' };
}

function fieldOf({ config: { variants, audio }, times, chance }: Visit<SayConfig>): string {
  // A recording says one thing only.
  if (audio !== undefined) return 'text';
  const picked = pickVariant({ count: variants.length + 1, times, chance: chance('call') });
  return picked === 0 ? 'text' : `variants.${picked - 1}`;
}
