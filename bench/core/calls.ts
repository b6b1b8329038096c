import { type CallState, newCall, type Program, type Simulation } from '@callwright/flow-engine';
import type { CallEvent, TraceEntry, WorldScript } from '@callwright/flow-schema';
import { bookingCall, talkCall } from './talks.ts';

/** A part of a call, to be stepped through again and again. */
export interface Stretch {
  readonly program: Program;
  readonly from: CallState;
  readonly events: readonly CallEvent[];
  /** The state that it comes to. */
  readonly to: CallState;
}

/** All of a call of the booking flow. */
export function bookingStretch(): Stretch {
  const { program, call } = bookingCall();
  return stretchOf(program, call, { from: newCall, before: 0 });
}

/** One turn of a conversation in which the model has a plugin book something, after forty turns of which every fifth had a tool, too. */
export function converseStretch(): Stretch {
  const turns = Array.from({ length: earlierTurns }, (_, at) => (at % 5 === 4 ? [books, answer] : [answer]));
  const { program, call } = talkCall([...turns.flat(), books, answer]);
  for (let turn = 0; turn < earlierTurns; turn += 1) call.says('And do you also have lights for the front of it?');
  const from = call.state();
  const before = call.trace().entries.length;
  call.says('Then please book it for Tuesday at half past nine.');
  return stretchOf(program, call, { from, before });
}

const earlierTurns = 40;

type Response = NonNullable<WorldScript['responses']>[number];
const answer: Response = { type: 'says', text: 'Yes, we have several of them. Shall I put one aside for you?' };
const books: Response = {
  type: 'calls',
  tool: 'calendar_book',
  input: { start: '2026-11-24T09:30', name: 'Ada' },
  text: 'One moment, please.',
};

function stretchOf(program: Program, call: Simulation, { from, before }: { readonly from: CallState; readonly before: number }): Stretch {
  const events = eventsIn(call.trace().entries.slice(before));
  return { program, from, events, to: call.state() };
}

function eventsIn(entries: readonly TraceEntry[]): CallEvent[] {
  return entries.flatMap((entry) => (entry.type === 'event' ? [entry.event] : []));
}
