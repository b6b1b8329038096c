import type { EffectRequest, Reaction, Visit } from '@callwright/flow-engine';
import type { Expectation, Keypad, Values } from '@callwright/flow-schema';
import { speak } from '../speak.ts';
import type { Asking } from './asking-schema.ts';

/** What is listened for after a question. */
export interface Listening {
  readonly expectation: Expectation;
  readonly keypad?: Keypad | undefined;
  /** What is going to be said is sensitive. */
  readonly isSealed?: boolean;
}

export interface Asked extends Listening {
  readonly field: string;
  readonly locals?: Values;
}

/** Asks for the first time. */
export function askFirst(visit: Visit<Asking>, listening: Listening): Reaction {
  return { memory: { tries: 0 }, ...say(visit, { ...listening, field: 'question' }) };
}

/** Asks once more, in the words for this time; or leaves by the port when it has asked often enough. */
export function askAgain(visit: Visit<Asking>, tries: number, otherwise: string, listening: Listening): Reaction {
  if (tries >= retriesOf(visit)) return { leave: otherwise };
  const field = tries < visit.config.again.length ? `again.${tries}` : 'question';
  return { memory: { tries: tries + 1 }, ...say(visit, { ...listening, field }) };
}

/** Says a prompt of the node and listens while it is said. */
export function say(visit: Visit<Asking>, { field, locals, expectation, keypad, isSealed }: Asked): Reaction {
  const { config, settings } = visit;
  const speech = speak(visit, { field, interruption: config.interruption, ...(locals && { locals }), ...(isSealed && { isSealed }) });
  if (speech === undefined) return { end: { reason: 'stuck' } };
  const listen: EffectRequest = {
    type: 'listen',
    expectation,
    patienceMs: config.patienceMs ?? settings.patienceMs,
    ...(keypad !== undefined && { keypad }),
    ...(isSealed && { isSealed: true as const }),
  };
  return { effects: [speech, listen] };
}

export function retriesOf({ config, settings }: Visit<Asking>): number {
  return config.retries ?? settings.retries;
}
