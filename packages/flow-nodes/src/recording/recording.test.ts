import { expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { recording } from './recording.ts';

it.each(['on', 'paused', 'off'] as const)('sets the recording to %s and goes on', (wanted) => {
  const marks = wanted === 'on' ? { recordingNotice: 'This call is recorded.' } : {};
  const one = callNode({ type: 'recording', config: { recording: wanted }, settings: marks });
  expect([one.hears().at(-1), one.recording()]).toEqual(['done', wanted]);
});

it('marks what it has done, for rules of order', () => {
  expect(recording.facts({ recording: 'paused' }).marks).toEqual(['recording-paused']);
});
