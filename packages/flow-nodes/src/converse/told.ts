import type { Reaction, Visit } from '@callwright/flow-engine';
import type { Json } from '@callwright/flow-schema';
import { goOn } from './go-on.ts';
import { fromTool, wait } from './history.ts';
import type { ConverseConfig } from './schema.ts';
import type { Talk } from './talk.ts';

/** The answer of a tool comes before what the caller has said meanwhile: models want it right after the call. */
export function told(talk: Talk, call: string, output: Json): Talk {
  const meanwhile = talk.unsent.filter(({ from }) => from !== 'us');
  const before = talk.unsent.filter(({ from }) => from === 'us');
  return { ...talk, unsent: wait(before, fromTool(call, output), ...meanwhile) };
}

/** What the model wants is not done, and it hears why. */
export function refuse(call: string, output: { readonly error: string }, talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  return goOn(told(talk, call, output), visit);
}
