import { expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';

it('notes the outcome with its values, and goes on', () => {
  const config = { outcome: 'booked', values: { guests: 'guests + 1.0', broken: 'guests / 0.0' } };
  const one = callNode({ type: 'note-outcome', config, variables: { guests: { type: 'number' } }, values: { guests: 3 } });
  expect(one.hears()).toEqual(['done']);
  expect(one.outcomes()).toMatchObject([{ outcome: 'booked', values: { guests: 4 } }]);
});
