import type { EffectOf, WorldScript } from '@callwright/flow-schema';
import type { Answer, Answers, AskedEffect, AskedType } from '../world.ts';

/** Where in a script the answer to an effect stands, and what a person calls that. */
export interface Question {
  readonly key: string;
  readonly called: string;
}

/** What an effect asks the world. Two effects with one key are answered from one list, one after the other. */
export function questionOf(effect: AskedEffect): Question {
  // Which row belongs to which effect follows from the type of the table, which the look-up forgets.
  return (questions[effect.type] as (effect: AskedEffect) => Question)(effect);
}

/** The answer that the script gives to the `nth` effect with that question, counted from 0; the last is given again and again. */
export function scriptedAnswer(script: WorldScript, effect: AskedEffect, nth: number): Answer | undefined {
  const list = (lists[effect.type] as (script: WorldScript, effect: AskedEffect) => readonly Answer[] | undefined)(script, effect) ?? [];
  return list[Math.min(nth, list.length - 1)];
}

/** What to say where the script has no answer. */
export function missingAnswer(effect: AskedEffect): string {
  const { key, called } = questionOf(effect);
  return `Nothing is said about how ${called} ends. Add an answer under "${key}".`;
}

const questions = {
  'call-plugin': ({ plugin, action }) => ({ key: `plugins.${plugin}.${action}`, called: `the action "${action}" of "${plugin}"` }),
  respond: () => ({ key: 'responses', called: 'a turn of the language model' }),
  'run-code': ({ node }) => ({ key: `code.${node}`, called: `the code of "${node}"` }),
  'send-request': ({ method, url }) => ({ key: 'requests', called: `the request ${method} ${url}` }),
  transfer: ({ to }) => ({ key: 'transfers', called: `the transfer to ${to}` }),
  'record-voicemail': () => ({ key: 'voicemails', called: 'the recording of a message' }),
  'send-message': ({ channel, to }) => ({ key: 'messages', called: `the ${channel} to ${to}` }),
  'press-keys': ({ keys }) => ({ key: 'keys', called: `pressing ${keys}` }),
  'collect-payment': ({ amount }) => ({ key: 'payments', called: `the payment of ${amount}` }),
} as const satisfies { [Type in AskedType]: (effect: EffectOf<Type>) => Question };

type Lists = {
  readonly [Type in AskedType]: (script: WorldScript, effect: EffectOf<Type>) => readonly Answers[Type][] | undefined;
};

const lists: Lists = {
  'call-plugin': ({ plugins }, { plugin, action }) => ownOf(plugins, `${plugin}.${action}`),
  respond: ({ responses }) => responses,
  'run-code': ({ code }, { node }) => ownOf(code, node),
  'send-request': ({ requests }) => requests,
  transfer: ({ transfers }) => transfers,
  'record-voicemail': ({ voicemails }) => voicemails,
  'send-message': ({ messages }) => messages,
  'press-keys': ({ keys }) => keys,
  'collect-payment': ({ payments }) => payments,
};

function ownOf<Item>(record: Readonly<Record<string, Item>>, key: string): Item | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
