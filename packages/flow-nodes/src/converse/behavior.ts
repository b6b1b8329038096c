import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import type { EventOf, ModelMessage } from '@callwright/flow-schema';
import { speak } from '../speak.ts';
import { tellFailure, tellOutput } from './act.ts';
import { goOn, listen } from './go-on.ts';
import { fromCaller, fromFlow, fromUs, wait } from './history.ts';
import { instructionsOf } from './instructions.ts';
import type { ConverseConfig } from './schema.ts';
import { beginTalk, type Talk, toMemory, toTalk } from './talk.ts';
import { useTool } from './use-tool.ts';

/** A model that calls tools without end never lets the caller speak. */
const longestCalls = 8;

export function enterConverse(visit: Visit<ConverseConfig>): Reaction {
  const talk = beginTalk(visit.nowMs);
  if (instructionsOf(visit) === undefined) return { end: { reason: 'stuck' } };
  const { openingWords, interruption } = visit.config;
  if (openingWords === undefined || visit.say('openingWords') === '')
    return goOn(tell(talk, fromFlow('The call has come to you. Begin.')), visit);
  const words = speak(visit, { field: 'openingWords', interruption });
  return words === undefined ? { end: { reason: 'stuck' } } : { memory: toMemory(talk), effects: [words] };
}

/** What answers nothing that is pending does not come here: each phase waits for one thing, and hears of no other. */
export function onConverseEvent(event: NodeEvent, memory: Memory, visit: Visit<ConverseConfig>): Reaction {
  const talk = toTalk(memory);
  switch (event.type) {
    case 'speech.finished':
      return begin(event.heard, talk, visit);
    case 'speech.failed':
      return goOn(tell(talk, fromFlow('Nothing has been said yet. Greet the caller.')), visit);
    case 'caller.spoke':
      return takeTurn(
        event.words.trim() === '' ? fromFlow('The caller said something that nobody could make out.') : fromCaller(event.words),
        talk,
        visit,
      );
    case 'caller.keyed':
      return takeTurn(fromFlow(`The caller pressed ${[...event.keys].join(' ')} on the telephone.`), talk, visit);
    case 'caller.stayed-silent':
      return passSilence(talk, visit);
    case 'tool.called':
      return callTool(event, talk, visit);
    case 'response.stopped':
      return { memory: toMemory({ ...talk, cut: event.heard }) };
    case 'response.finished':
      return takeAnswer(event, talk, visit);
    case 'response.failed':
      return retry(talk, visit);
    case 'plugin.succeeded':
      return tellOutput(event.output, talk, visit);
    case 'plugin.failed':
      return tellFailure(event, talk, visit);
    default:
      return {};
  }
}

function tell(talk: Talk, ...messages: readonly ModelMessage[]): Talk {
  return { ...talk, unsent: wait(talk.unsent, ...messages) };
}

/** The caller had a turn. While a plugin works, it works on, and the words wait with it. */
function takeTurn(message: ModelMessage, before: Talk, visit: Visit<ConverseConfig>): Reaction {
  const talk = tell({ ...before, turns: before.turns + 1, silences: 0, calls: 0 }, ...brokenOff(before), message);
  // Of our first words it is told in a moment how much was heard.
  return talk.phase === 'acting' || talk.phase === 'opening' ? { memory: toMemory(talk) } : goOn(talk, visit);
}

/** The first words are over: the caller has broken in, or is waited for. */
function begin(heard: string, { unsent, ...talk }: Talk, visit: Visit<ConverseConfig>): Reaction {
  const begun = { ...talk, unsent: [...fromUs(heard), ...unsent] };
  return unsent.length === 0 ? listen(begun, visit) : goOn(begun, visit);
}

/** What of our last words the caller heard before breaking in. */
function brokenOff({ phase, cut }: Talk): readonly ModelMessage[] {
  if (phase !== 'responding') return [];
  return cut === null ? [fromFlow('The caller spoke before your answer was over.')] : fromUs(cut);
}

function passSilence(before: Talk, visit: Visit<ConverseConfig>): Reaction {
  const { config, settings } = visit;
  const silences = before.silences + 1;
  if (silences > (config.silences ?? settings.retries)) return { leave: 'silent' };
  const seconds = Math.round((config.patienceMs ?? settings.patienceMs) / 1_000);
  const hint = `The caller has been silent for ${seconds} seconds. Ask in other words, or whether they are still there.`;
  return goOn(tell({ ...before, silences }, fromFlow(hint)), visit);
}

function callTool(event: EventOf<'tool.called'>, before: Talk, visit: Visit<ConverseConfig>): Reaction {
  if (before.calls >= longestCalls) return { leave: 'failed' };
  const talk = tell({ ...before, calls: before.calls + 1, failures: 0, empties: 0 }, ...fromUs(event.heard));
  return useTool(event, talk, visit);
}

function takeAnswer({ text, heard }: EventOf<'response.finished'>, before: Talk, visit: Visit<ConverseConfig>): Reaction {
  if (text.trim() === '') {
    if (before.empties > 0) return { leave: 'failed' };
    return goOn(tell({ ...before, empties: 1 }, fromFlow('Your answer was empty. Say something to the caller.')), visit);
  }
  const { longestAnswerWords } = visit.config;
  const count = text.trim().split(/\s+/).length;
  const isLong = count > longestAnswerWords;
  const hint = isLong ? [fromFlow(`Your last answer had ${count} words. Say at most ${longestAnswerWords} at a time.`)] : [];
  return listen(tell({ ...before, failures: 0, empties: 0, calls: 0 }, ...fromUs(heard), ...hint), visit);
}

/** The model has been told all there is to tell already. */
function retry(before: Talk, visit: Visit<ConverseConfig>): Reaction {
  return before.failures > 0 ? { leave: 'failed' } : goOn({ ...before, failures: 1 }, visit);
}
