import type { Reaction, Visit } from '@callwright/flow-engine';
import { speak } from '../speak.ts';
import type { EndConfig } from './schema.ts';

export function enterEnd(visit: Visit<EndConfig>): Reaction {
  // A goodbye is not broken off: nobody waits for an answer to it any more.
  const speech = visit.config.text === undefined ? undefined : speak(visit, { field: 'text', interruption: 'held' });
  return speech === undefined ? finish(visit) : { effects: [speech] };
}

/** Nothing but the end of its held words, or that they cannot be said, comes to it. */
export function onEndEvent(visit: Visit<EndConfig>): Reaction {
  return finish(visit);
}

/** The outcome of a part is for the flow that runs it; that of the flow itself is noted. */
function finish({ config: { outcome }, part }: Visit<EndConfig>): Reaction {
  if (outcome === undefined) return { end: { reason: 'flow-ended' } };
  const note = { type: 'note-outcome', outcome, values: {} } as const;
  return { effects: part === '' ? [note] : [], end: { reason: 'flow-ended', outcome } };
}
