import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import type { Understood } from '@callwright/flow-schema';
import type { AskConfig } from './schema.ts';

/** Asks, listens while it asks, and asks again when what it heard was no answer. */
export function enterAsk(visit: Visit<AskConfig>): Reaction {
  return askFor(visit, 'question', 0);
}

export function onAskEvent(event: NodeEvent, memory: Memory, visit: Visit<AskConfig>): Reaction {
  const tries = Number(memory.tries);
  switch (event.type) {
    case 'caller.spoke':
      return takeAnswer(event.understood, tries, visit);
    case 'caller.stayed-silent':
      return askAgain(visit, tries, 'silent');
    // The question is over, or could not be said; either way the caller may still answer.
    default:
      return {};
  }
}

/** Whatever the words were taken for, only what was asked for is an answer: nothing else may get into the variable. */
function takeAnswer(understood: Understood, tries: number, visit: Visit<AskConfig>): Reaction {
  const { expects, variable } = visit.config;
  if (understood.type === 'nothing' || understood.type !== expects) return askAgain(visit, tries, 'not-understood');
  return { set: { [variable]: understood.value }, leave: 'answered' };
}

function askAgain(visit: Visit<AskConfig>, tries: number, otherwise: 'not-understood' | 'silent'): Reaction {
  if (tries >= visit.config.retries) return { leave: otherwise };
  return askFor(visit, visit.config.again === undefined ? 'question' : 'again', tries + 1);
}

function askFor({ config, settings, say }: Visit<AskConfig>, field: 'question' | 'again', tries: number): Reaction {
  const text = say(field);
  if (text === undefined) return { end: { reason: 'stuck' } };
  return {
    memory: { tries },
    effects: [
      { type: 'speak', text, interruption: config.interruption },
      { type: 'listen', expectation: { type: config.expects }, patienceMs: settings.patienceMs },
    ],
  };
}
