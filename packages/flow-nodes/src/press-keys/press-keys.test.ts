import { expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { effectsOf } from '../testing/effects-of.ts';
import { pressKeys } from './press-keys.ts';

it('presses its keys and goes on', () => {
  const one = callNode({ type: 'press-keys', config: { keys: '1w204#' } });
  expect([one.hears(), effectsOf(one, 'press-keys').map(({ keys }) => keys)]).toEqual([['pressed'], ['1w204#']]);
});

it('is left by failed when the carrier could not press them', () => {
  const event = { type: 'keys.failed', at: 0, effect: 'fx_1' as never, reason: 'failed', code: 'failed', message: '' } as const;
  // Of the visit it asks nothing.
  expect(pressKeys.on(event, {}, undefined as never)).toEqual({ leave: 'failed' });
});
