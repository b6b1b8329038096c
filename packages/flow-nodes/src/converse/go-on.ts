import type { Reaction, Visit } from '@callwright/flow-engine';
import type { Values } from '@callwright/flow-schema';
import { extend, fromFlow, wait } from './history.ts';
import { instructionsOf } from './instructions.ts';
import type { ConverseConfig } from './schema.ts';
import { type Talk, toMemory } from './talk.ts';
import { toolsOf } from './tools.ts';

const timeoutMs = 30_000;
/** The model hears that time is running out when so much of it is over. */
const lastPart = 0.8;

/** Has the model say or do the next thing, unless the conversation has become too long. */
export function goOn(talk: Talk, visit: Visit<ConverseConfig>, set?: Values): Reaction {
  const { config, nowMs } = visit;
  const elapsedMs = nowMs - talk.startedMs;
  const isTooLong = talk.turns > config.longestTurns || elapsedMs >= config.longestMs;
  if (isTooLong) return { leave: 'too-long', ...(set !== undefined && { set }) };
  const isLate = talk.turns === config.longestTurns || elapsedMs >= config.longestMs * lastPart;
  const unsent =
    isLate && !talk.isWarned ? wait(talk.unsent, fromFlow('Time is nearly over: bring the conversation to an end now.')) : talk.unsent;
  const reaction = respond({ ...talk, unsent, isWarned: isLate }, visit);
  return set === undefined ? reaction : { ...reaction, set };
}

/** What the model has been told stays told: the first wish of a visit opens the conversation, the others add to it. */
function respond(talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  const { config, settings } = visit;
  const { interruption = 'as-settings' } = config;
  const instructions = talk.hasOpened ? '' : instructionsOf(visit);
  if (instructions === undefined) return { end: { reason: 'stuck' } };
  const history = extend(talk.history, talk.unsent);
  return {
    memory: toMemory({ ...talk, phase: 'responding', history, unsent: [], cut: null, acting: null, hasOpened: true }),
    effects: [
      {
        type: 'respond',
        ...(!talk.hasOpened && { opening: { instructions, tools: toolsOf(visit) } }),
        messages: [...talk.unsent],
        interruption: interruption === 'as-settings' ? settings.interruption : interruption,
        timeoutMs,
      },
    ],
  };
}

/** Waits for the caller to say something. */
export function listen(talk: Talk, { config, settings }: Visit<ConverseConfig>): Reaction {
  const patienceMs = config.patienceMs ?? settings.patienceMs;
  return {
    memory: toMemory({ ...talk, phase: 'listening', cut: null }),
    effects: [{ type: 'listen', expectation: { type: 'text' }, patienceMs }],
  };
}
