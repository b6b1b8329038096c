import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import type { Understood, Value } from '@callwright/flow-schema';
import { askAgain, askFirst, type Listening, retriesOf, say } from '../asking/asking.ts';
import { own } from '../own.ts';
import { schemaOf } from '../values/schema-of.ts';
import { expectationOf, isWithin, keypadOf } from './expectation.ts';
import type { AskConfig } from './schema.ts';

/** Asks, listens while it asks, and asks again when what it heard was no answer. */
export function enterAsk(visit: Visit<AskConfig>): Reaction {
  return askFirst(visit, listeningOf(visit));
}

export function onAskEvent(event: NodeEvent, memory: Memory, visit: Visit<AskConfig>): Reaction {
  switch (event.type) {
    case 'caller.spoke':
    case 'caller.keyed':
      return isConfirming(memory) ? takeConfirmation(event.understood, memory, visit) : takeAnswer(event.understood, memory, visit);
    case 'caller.stayed-silent':
      return isConfirming(memory)
        ? confirmAgain(memory, visit, 'silent')
        : askAgain(visit, Number(memory.tries), 'silent', listeningOf(visit));
    // The question is over, or could not be said; either way the caller may still answer.
    default:
      return {};
  }
}

function takeAnswer(understood: Understood, { tries }: Memory, visit: Visit<AskConfig>): Reaction {
  const answer = answerIn(understood, visit);
  if (answer === undefined) return askAgain(visit, Number(tries), 'not-understood', listeningOf(visit));
  if (visit.config.valid !== undefined && visit.evaluate('valid', { answer }) !== true) return refuse(answer, Number(tries), visit);
  return visit.config.confirm === undefined ? keep(answer, visit) : confirm(answer, { tries: Number(tries), confirmations: 0 }, visit);
}

/** Whatever the words were taken for, only what was asked for is an answer: nothing else may get into the variable. */
function answerIn(understood: Understood, { config, types }: Visit<AskConfig>): Value | undefined {
  const spec = own(types, config.variable);
  if (spec === undefined || understood.type !== config.expects) return undefined;
  const parsed = schemaOf(spec).safeParse(understood.value);
  return parsed.success && isWithin(config, parsed.data) ? parsed.data : undefined;
}

/** It was understood, and cannot be: the caller hears why, when there are words for it. */
function refuse(answer: Value, tries: number, visit: Visit<AskConfig>): Reaction {
  if (visit.config.invalid === undefined || tries >= retriesOf(visit)) return askAgain(visit, tries, 'not-understood', listeningOf(visit));
  return { memory: { tries: tries + 1 }, ...say(visit, { ...listeningOf(visit), field: 'invalid', locals: { answer } }) };
}

interface Counts {
  readonly tries: number;
  readonly confirmations: number;
}

function confirm(answer: Value, counts: Counts, visit: Visit<AskConfig>): Reaction {
  const { isSealed = false, keypad } = listeningOf(visit);
  // Whoever has keyed the answer has the keys at hand: 1 is yes, and 2 is no.
  const keys = keypad === undefined ? undefined : { min: 1, max: 1 };
  const asked = say(visit, { field: 'confirm', locals: { answer }, expectation: { type: 'yes-no' }, keypad: keys, isSealed });
  return { memory: { ...counts, answer }, ...asked };
}

function isConfirming(memory: Memory): memory is Memory & { readonly answer: string | number | boolean } {
  return memory.answer !== undefined;
}

function takeConfirmation(understood: Understood, memory: Memory, visit: Visit<AskConfig>): Reaction {
  if (understood.type !== 'yes-no') return confirmAgain(memory, visit, 'not-understood');
  if (!understood.value) return askAgain(visit, Number(memory.tries), 'not-understood', listeningOf(visit));
  return isConfirming(memory) ? keep(memory.answer, visit) : {};
}

function confirmAgain(memory: Memory, visit: Visit<AskConfig>, otherwise: 'silent' | 'not-understood'): Reaction {
  const confirmations = Number(memory.confirmations);
  if (!isConfirming(memory) || confirmations >= retriesOf(visit)) return { leave: otherwise };
  return confirm(memory.answer, { tries: Number(memory.tries), confirmations: confirmations + 1 }, visit);
}

function keep(answer: Value, { config }: Visit<AskConfig>): Reaction {
  return { set: { [config.variable]: answer }, leave: 'answered' };
}

function listeningOf({ config, types }: Visit<AskConfig>): Listening {
  const variable = own(types, config.variable);
  return { expectation: expectationOf(config, variable), keypad: keypadOf(config), isSealed: variable?.privacy === 'sensitive' };
}
