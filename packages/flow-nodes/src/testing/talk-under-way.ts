import type { ModelMessage } from '@callwright/flow-schema';
import { type Drive, drive, flowAround } from './drive.ts';
import { findSlots, slotTalk, slotVariables } from './slot-talk.ts';

/** A conversation that has come to its first words. */
export function beginTalk(changes: object = {}): Drive {
  return drive(flowAround('converse', { ...slotTalk, ...changes }, slotVariables), { actions: [findSlots], variables: { name: 'Ada' } });
}

/** A conversation in which the caller has said the first thing, and the model is about to answer. */
export function talkUnderWay(changes: object = {}): Drive {
  const one = beginTalk(changes);
  one.happens({ type: 'speech.finished', heard: 'How can I help you?' });
  one.says('I need an appointment.');
  return one;
}

export function lastTold(one: Drive): readonly ModelMessage[] {
  return one.wishes('respond').at(-1)?.messages ?? [];
}
