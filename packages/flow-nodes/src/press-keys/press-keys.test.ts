import { expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { drive, flowAround } from '../testing/drive.ts';
import { effectsOf } from '../testing/effects-of.ts';

const config = { keys: '1w204#' };

it('presses its keys and goes on', () => {
  const one = callNode({ type: 'press-keys', config, world: { keys: [{ type: 'done' }] } });
  expect([effectsOf(one, 'press-keys').map(({ keys }) => keys), one.hears()]).toEqual([['1w204#'], ['pressed']]);
});

it('presses on, whatever the caller says meanwhile', () => {
  const one = drive(flowAround('press-keys', config));
  one.says('Hello?');
  expect([one.wishes('press-keys').length, one.state().node]).toEqual([1, 'nd_node']);
});

it('is left by failed when they could not be pressed', () => {
  const one = callNode({ type: 'press-keys', config, world: { keys: [{ type: 'failed', reason: 'failed' }] } });
  expect(one.hears()).toEqual(['failed']);
});
