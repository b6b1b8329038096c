import type { Visit } from '@callwright/flow-engine';
import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { start } from './start.ts';

const settings = { recordingNotice: 'This call is recorded.' };

describe('start', () => {
  it('tells callers first of all that the call is recorded, when the settings have words for it', () => {
    expect(callNode({ type: 'say', config: { text: 'Good day.' }, settings }).hears()).toEqual([
      'This call is recorded.',
      'Good day.',
      'done',
    ]);
  });

  it('says nothing when the notice has no words', () => {
    const blank = { recordingNotice: '  ' };
    expect(callNode({ type: 'say', config: { text: 'Good day.' }, settings: blank }).hears()).toEqual(['Good day.', 'done']);
  });

  it('says nothing when a flow begins as a part of another', () => {
    // Of the visit it asks no more than this.
    expect(start.enter({ part: 'booking', settings } as unknown as Visit<unknown>)).toEqual({ leave: 'next' });
  });
});
