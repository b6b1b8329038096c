import { expect, it } from 'vitest';
import { goBack } from './go-back.ts';

it('goes back to where the call was', () => {
  // Of the visit it asks nothing.
  expect([goBack.enter(undefined as never), goBack.facts({})]).toEqual([{ goBack: true }, { waits: 'nothing', ending: 'back' }]);
});
