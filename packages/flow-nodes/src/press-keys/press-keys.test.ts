import { expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { effectsOf } from '../testing/effects-of.ts';

const config = { keys: '1w204#' };

it('presses its keys and goes on', () => {
  const one = callNode({ type: 'press-keys', config, world: { keys: [{ type: 'done' }] } });
  expect([effectsOf(one, 'press-keys').map(({ keys }) => keys), one.hears()]).toEqual([['1w204#'], ['pressed']]);
});

it('is left by failed when they could not be pressed', () => {
  const one = callNode({ type: 'press-keys', config, world: { keys: [{ type: 'failed', reason: 'failed' }] } });
  expect(one.hears()).toEqual(['failed']);
});
