import { answersTo, type CallEvent, type EffectId, type EffectOf, type FailureReason } from '@callwright/flow-schema';
import type { Answer, Answers, AskedEffect, AskedType } from '../world.ts';

/** What happens in the call when the world has answered. */
export function answerEvent(effect: AskedEffect, answer: Answer, at: number): CallEvent {
  // Which row belongs to which effect follows from the type of the table, which the look-up forgets.
  const make = makers[effect.type] as (answer: Answer, about: About, effect: AskedEffect) => CallEvent;
  return make(answer, { at, effect: effect.id }, effect);
}

export interface Failure {
  readonly reason: FailureReason;
  readonly code: string;
  readonly message: string;
}

/** What happens in the call when the world has not done it, and none of its own answers says so. */
export function failureEvent({ type, id }: AskedEffect, failure: Failure, at: number): CallEvent {
  // Transfers and payments have reasons of their own; every kind has this one.
  const reason = type === 'transfer' || type === 'collect-payment' ? 'failed' : failure.reason;
  // The last event that answers an effect is the one that says that it failed.
  return { ...failure, type: answersTo[type].at(-1), reason, at, effect: id } as CallEvent;
}

interface About {
  readonly at: number;
  readonly effect: EffectId;
}

type Makers = {
  readonly [Type in AskedType]: (answer: Answers[Type], about: About, effect: EffectOf<Type>) => CallEvent;
};

const makers: Makers = {
  'call-plugin': ({ type, ...rest }, about) => ({ ...about, ...rest, type: `plugin.${type}` }) as CallEvent,
  respond: (answer, about) => {
    if (answer.type === 'failed') return { ...about, ...answer, type: 'response.failed' };
    const { text } = answer;
    if (answer.type === 'says') return { ...about, type: 'response.finished', text, heard: text };
    return { ...about, type: 'tool.called', call: `call_${about.effect}`, tool: answer.tool, input: answer.input, heard: text };
  },
  'run-code': ({ type, ...rest }, about) => ({ ...about, ...rest, type: `code.${type}` }) as CallEvent,
  'send-request': (answer, about) =>
    answer.type === 'failed'
      ? { ...about, ...answer, type: 'request.failed' }
      : { ...about, type: 'request.answered', status: answer.status, body: answer.body },
  transfer: (answer, about) =>
    answer.type === 'failed'
      ? { ...about, type: 'transfer.failed', reason: answer.reason, code: answer.reason, message: '' }
      : { ...about, type: 'transfer.answered' },
  'record-voicemail': (answer, about) =>
    answer.type === 'failed'
      ? { ...about, ...answer, type: 'voicemail.failed' }
      : { ...about, type: 'voicemail.recorded', recording: `re_${about.effect}`, durationMs: answer.durationMs, words: answer.words },
  'send-message': (answer, about) =>
    answer.type === 'failed' ? { ...about, ...answer, type: 'message.failed' } : { ...about, type: 'message.sent' },
  'press-keys': (answer, about) =>
    answer.type === 'failed' ? { ...about, ...answer, type: 'keys.failed' } : { ...about, type: 'keys.pressed' },
  'collect-payment': (answer, about) =>
    answer.type === 'failed'
      ? { ...about, type: 'payment.failed', reason: answer.reason, code: answer.reason, message: '' }
      : { ...about, type: 'payment.arrived', payment: answer.payment },
};
