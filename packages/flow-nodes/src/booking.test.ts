import { replay } from '@callwright/flow-engine';
import { flowSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { bookingFlow } from './testing/booking-flow.ts';
import { booked, call, failed, programOf, refused } from './testing/call.ts';

const right = '2026-11-24T09:30';
const spoken = 'Tuesday, November twenty-fourth, at nine thirty in the morning';

describe('a caller who books an appointment', () => {
  it('is asked for a name and a time, hears both again, and is booked', () => {
    const calls: unknown[] = [];
    const one = call(bookingFlow, (effect) => {
      calls.push(effect.input);
      return booked();
    });
    expect(one.hears()).toEqual(['Good day, this is the workshop.', 'What is your name?']);
    one.says('Ada');
    expect(one.hears()).toEqual(['When would you like to come, Ada?']);
    one.says('Tuesday at half past nine');
    expect(one.hears()).toEqual([`${spoken}. Is that right?`]);
    one.says('yes');
    expect(one.hears()).toEqual([`You are booked for ${spoken}. Goodbye.`]);
    expect(calls).toEqual([{ start: right, name: 'Ada' }]);
    expect(one.state()).toMatchObject({
      status: 'ended',
      endReason: 'flow-ended',
      variables: { name: 'Ada', start: right, bookingId: 'B7' },
    });
  });

  it('is asked for another time when somebody was faster', () => {
    const answers = [refused(), booked()];
    const one = call(bookingFlow, () => answers.shift() ?? booked());
    for (const words of ['Ada', 'Tuesday at half past nine', 'yes']) one.says(words);
    expect(one.hears().at(-1)).toBe('When would you like to come, Ada?');
    for (const words of ['Wednesday at ten', 'yes']) one.says(words);
    expect(one.hears().at(-1)).toBe('You are booked for Wednesday, November twenty-fifth, at ten in the morning. Goodbye.');
  });

  it.each(['failed', 'timed-out', 'killed', 'unavailable'] as const)('hears an apology when the plugin has %s', (reason) => {
    const one = call(bookingFlow, () => failed(reason));
    for (const words of ['Ada', 'Tuesday at half past nine', 'yes']) one.says(words);
    expect(one.hears().at(-1)).toBe('I am sorry, that did not work. Please call again.');
  });

  it('may hang up at any moment', () => {
    const one = call(bookingFlow);
    one.says('Ada');
    one.hangsUp();
    expect(one.state()).toMatchObject({ status: 'ended', endReason: 'caller-hung-up', pending: {} });
  });

  it('can be heard again from the trace, effect by effect', () => {
    const one = call(bookingFlow);
    for (const words of ['Ada', 'Tuesday at half past nine', 'yes']) one.says(words);
    expect(replay(programOf(bookingFlow), one.trace())).toMatchObject({ type: 'identical' });
  });

  it('would have heard something else after the flow was changed, from where it was changed', () => {
    const one = call(bookingFlow);
    for (const words of ['Ada', 'Tuesday at half past nine', 'yes']) one.says(words);
    const changed = flowSchema.parse(
      JSON.parse(JSON.stringify(bookingFlow).replace('You are booked for {{ start }}. Goodbye.', 'Goodbye.')),
    );
    const result = replay(programOf(changed), one.trace());
    expect(result).toMatchObject({ type: 'diverged', now: [{ type: 'speak', text: 'Goodbye.' }] });
  });
});
