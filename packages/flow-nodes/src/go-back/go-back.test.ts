import type { Flow, HandlerId, NodeId } from '@callwright/flow-schema';
import { expect, it } from 'vitest';
import { buildFlow } from '../testing/build-flow.ts';
import { call } from '../testing/call.ts';

const flow: Flow = {
  ...buildFlow(
    {
      start: { type: 'start', to: { next: 'name' } },
      name: {
        type: 'ask',
        config: { question: 'Your name?', expects: 'name', variable: 'name' },
        to: { answered: 'end', silent: 'end', 'not-understood': 'end' },
      },
      hours: { type: 'say', config: { text: 'We are open until six.' }, to: { done: 'back' } },
      back: { type: 'go-back' },
      end: { type: 'end', config: { text: 'Goodbye.' } },
    },
    { name: { type: 'text' } },
  ),
  handlers: { ['hd_hours' as HandlerId]: { on: { type: 'keypad', keys: '0' }, to: 'nd_hours' as NodeId } },
};

it('goes back to the question from which a handler took the caller away', () => {
  const one = call(flow);
  one.presses('0');
  expect(one.hears()).toEqual(['Your name?', 'We are open until six.', 'Your name?']);
  one.says('Ada');
  expect([one.hears(), one.state().variables]).toEqual([['Goodbye.'], { name: 'Ada' }]);
});
