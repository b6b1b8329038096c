import { type CallState, newCall, type Program, step } from '@callwright/flow-engine';
import { bookingCall, talkCall } from './talks.ts';
import type { CallEvent } from '@callwright/flow-schema';

/** A part of a call: from a state on, these things happen. */
export interface Stretch {
  readonly program: Program;
  readonly from: CallState;
  readonly events: readonly CallEvent[];
}

export function bookingStretch(): Stretch {
  const { program, call } = bookingCall();
  return { program, from: newCall, events: eventsOf(call) };
}

/** One turn with a tool, after forty turns of which every fifth had one, too. */
export function converseStretch(): Stretch {
  const says = (text: string) => ({ type: 'says', text }) as const;
  const books = { type: 'calls', tool: 'calendar_book', input: { start: '2026-11-24T09:30', name: 'Ada' }, text: 'One moment.' } as const;
  const turn = (at: number) => (at % 5 === 0 ? [books, says(answers[at % answers.length] ?? '')] : [says(answers[at % answers.length] ?? '')]);
  const { program, call } = talkCall([...Array.from({ length: 41 }, (_, at) => turn(at + 1)).flat(), books, says('It is booked.')]);
  for (let at = 1; at <= 40; at += 1) call.says(questions[at % questions.length] ?? '');
  const from = call.state();
  const before = call.trace().entries.length;
  call.breaksIn('Please book it for Tuesday at half past nine, then.');
  return { program, from, events: eventsOf(call).slice(0) };
}

const questions = ['I would like to bring my bicycle for a check', 'How much would a new chain be?', 'And do you also have lights for the front?'];
const answers = ['Gladly. When would you like to come?', 'A new chain is thirty euros, and it takes about an hour.', 'Yes, we have several. Shall I put one aside for you?'];
