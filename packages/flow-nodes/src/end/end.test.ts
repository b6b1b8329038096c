import type { Visit } from '@callwright/flow-engine';
import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { effectsOf } from '../testing/effects-of.ts';
import { end } from './end.ts';

describe('end', () => {
  it('says its last words, which nobody can break off, and ends the call', () => {
    const one = callNode({ type: 'end', config: { text: 'Goodbye.' } });
    expect(one.hears()).toEqual(['Goodbye.']);
    expect(effectsOf(one, 'speak')[0]?.interruption).toBe('held');
    expect(one.state()).toMatchObject({ status: 'ended', endReason: 'flow-ended' });
  });

  it('ends the call without a word when there are no last words', () => {
    const one = callNode({ type: 'end' });
    expect([one.hears(), one.state().status]).toEqual([[], 'ended']);
  });

  it('notes what the call has come to', () => {
    const one = callNode({ type: 'end', config: { text: 'Goodbye.', outcome: 'booked' } });
    expect([one.outcomes(), one.state().status]).toMatchObject([[{ outcome: 'booked' }], 'ended']);
  });

  it('leaves the outcome of a part to the flow that runs it', () => {
    // Of the visit it asks no more than this.
    const visit = { config: { outcome: 'booked' }, part: 'booking' } as Visit<unknown>;
    expect(end.enter(visit)).toEqual({ effects: [], end: { reason: 'flow-ended', outcome: 'booked' } });
  });
});
