import { expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { effectsOf } from '../testing/effects-of.ts';
import { wait } from './wait.ts';

it('waits as long as it says, and goes on', () => {
  const one = callNode({ type: 'wait', config: { forMs: 3_000, sound: 'music' } });
  expect(effectsOf(one, 'wait')).toMatchObject([{ forMs: 3_000, sound: 'music' }]);
  const over = one.trace().entries.find((entry) => entry.type === 'event' && entry.event.type === 'wait.finished');
  expect([over, one.hears()]).toMatchObject([{ event: { at: 3_000 } }, ['done']]);
});

it('goes on waiting when the caller says something meanwhile', () => {
  const spoke = { type: 'caller.spoke', at: 0, words: 'hello?', understood: { type: 'nothing' } } as const;
  // Of the visit it asks nothing.
  expect(wait.on(spoke, {}, undefined as never)).toEqual({});
});
