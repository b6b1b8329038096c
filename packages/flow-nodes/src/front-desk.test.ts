import { replay, type SimulationOptions } from '@callwright/flow-engine';
import { describe, expect, it } from 'vitest';
import { booked, call, programOf } from './testing/call.ts';
import { frontDeskFlow as flow } from './testing/front-desk-flow.ts';

const says = (text: string) => ({ type: 'says', text }) as const;
const calls = (tool: string, input = {}, text = '') => ({ type: 'calls', tool, input, text }) as const;
const options = { caller: '+12025550107' };

describe('a caller at the front desk', () => {
  it('books with a model that has tools, and gets it in writing', () => {
    const responses = [
      says('When would you like to come?'),
      calls('remember', { start: '2026-11-24T09:30' }),
      calls('calendar_book', { start: '2026-11-24T09:30', name: 'Ada' }, 'One moment.'),
      says('You are booked. Anything else?'),
      calls('leave_booked'),
    ];
    const one = call(flow, booked, { ...options, world: { responses, messages: [{ type: 'done' }] } });
    for (const words of ['I need an appointment.', 'Tuesday at half past nine.', 'No, thank you.']) one.says(words);
    expect(one.hears()).toEqual([
      'The workshop, good day.',
      'When would you like to come?',
      'One moment.',
      'You are booked. Anything else?',
      'Goodbye.',
    ]);
    expect(one.messages()).toMatchObject([{ to: '+12025550107', text: 'See you on 2026-11-24 09:30.' }]);
    expect(one.state()).toMatchObject({ endReason: 'flow-ended', variables: { start: '2026-11-24T09:30', bookingId: 'B7' } });
  });

  it('is put through, and leaves a message when nobody answers', () => {
    const world = {
      responses: [calls('leave_to_person')],
      transfers: [{ type: 'failed', reason: 'no-answer' }],
      voicemails: [{ type: 'recorded', words: 'Please call me back.', durationMs: 9_000 }],
    } satisfies SimulationOptions['world'];
    const one = call(flow, booked, { ...options, world });
    one.says('May I talk to somebody?');
    expect(one.hears().slice(1)).toEqual(['I will put you through.', 'Nobody is free. Please leave a message.', 'Goodbye.']);
    expect(one.state().variables).toEqual({ message: 'Please call me back.' });
  });

  it('breaks in, and is heard; and the call can be heard again from its trace', () => {
    const responses = [says('We are open from nine to five on weekdays.'), says('Tuesday, then.')];
    const one = call(flow, booked, { ...options, world: { responses } });
    one.says('When are you open?');
    one.breaksIn('Are you open on Tuesday?', 'We are open');
    const told = one
      .trace()
      .entries.flatMap((entry) => (entry.type === 'effect' && entry.effect.type === 'respond' ? entry.effect.messages : []));
    expect(told.slice(-2)).toEqual([
      { from: 'us', words: 'We are open from nine' },
      { from: 'caller', words: 'Are you open on Tuesday?' },
    ]);
    expect(replay(programOf(flow), one.trace())).toMatchObject({ type: 'identical' });
  });

  it('is put through when the model is not there', () => {
    const one = call(flow, booked, { ...options, world: { transfers: [{ type: 'done' }] } });
    one.says('Hello?');
    expect([one.hears(), one.state().status]).toEqual([['The workshop, good day.', 'I will put you through.'], 'ended']);
  });
});
