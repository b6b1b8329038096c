import type { Answer, AskedEffect, AskedType } from '@callwright/flow-engine';
import type { ActionSignature, EffectOf } from '@callwright/flow-schema';
import { messages as talkMessages } from '../talk/messages.ts';
import { messages } from './messages.ts';

export interface DescribedQuestion {
  /** What is to be done outside. */
  readonly what: string;
  /** With what, where that helps to decide. */
  readonly detail: string | undefined;
}

/** What the call asks of the world, as a designer reads it. */
export function describeQuestion(effect: AskedEffect, actions: readonly ActionSignature[]): DescribedQuestion {
  // Which row belongs to which effect follows from the type of the table, which the look-up forgets.
  return (descriptions[effect.type] as (effect: AskedEffect, actions: readonly ActionSignature[]) => DescribedQuestion)(effect, actions);
}

type Descriptions = {
  readonly [Type in AskedType]: (effect: EffectOf<Type>, actions: readonly ActionSignature[]) => DescribedQuestion;
};

const { work, action: actionMessages } = talkMessages;

const descriptions: Descriptions = {
  'call-plugin': ({ plugin, action, input }, actions) => {
    const signature = actions.find((one) => one.plugin === plugin && one.action === action);
    return { what: signature?.title ?? actionMessages.unknown(plugin, action), detail: valuesIn(input, signature?.input) };
  },
  respond: ({ messages: said }) => {
    const last = said.at(-1);
    return { what: messages.question.modelTurn, detail: last?.from === 'flow' ? last.words : undefined };
  },
  'run-code': ({ input }) => ({ what: work['run-code'], detail: valuesIn(input) }),
  'send-request': ({ method, url, body }) => ({ what: `${work['send-request']} ${method} ${url}`, detail: body }),
  transfer: ({ to, briefing }) => ({ what: `${work.transfer} ${to}`, detail: briefing }),
  'record-voicemail': () => ({ what: work['record-voicemail'], detail: undefined }),
  'send-message': ({ to, text }) => ({ what: `${work['send-message']} ${to}`, detail: text }),
  'press-keys': ({ keys }) => ({ what: `${work['press-keys']} ${keys}`, detail: undefined }),
  'collect-payment': ({ amount, description }) => ({ what: `${work['collect-payment']} ${amount}`, detail: description }),
};

function valuesIn(input: Readonly<Record<string, unknown>>, titles: ActionSignature['input'] = {}): string | undefined {
  const written = Object.entries(input).map(([name, value]) => {
    const title = Object.hasOwn(titles, name) ? titles[name]?.title : undefined;
    return `${title ?? name}: ${typeof value === 'string' ? value.replace('T', ' ') : JSON.stringify(value)}`;
  });
  return written.length === 0 ? undefined : written.join(' · ');
}

/** How something ends, in the words of a button. */
export function describeAnswer(answer: Answer, asked: AskedType): string {
  const text = messages.answer;
  switch (answer.type) {
    case 'succeeded':
    case 'arrived':
      return text[answer.type];
    case 'failed':
      return text[answer.reason];
    case 'answered':
      return text.status(answer.status);
    case 'recorded':
      return answer.words === '' ? text.silent : text.recorded;
    case 'says':
      return answer.text;
    case 'calls':
      return text.tool(answer.tool);
    case 'done':
      return asked === 'transfer' ? text.connected : asked === 'send-message' ? text.sent : text.pressed;
  }
}
