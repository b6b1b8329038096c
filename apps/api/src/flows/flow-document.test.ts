import { type Flow, flowSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { fromStoredFlow, mostFlowBytes, toStoredFlow } from './flow-document.ts';
import { newFlow } from './new-flow.ts';

const withText = (text: string): Flow => {
  const flow = newFlow('Bookings', 'Europe/Vienna');
  return flowSchema.parse({ ...flow, nodes: { nd_say: { type: 'say', config: { text } } } });
};

describe('a stored flow', () => {
  it.each(['Good day.', 'Straße 😀', '\\u0000 as six characters', '\\\\ud800', 'tab\tand\nline'])('keeps %j', (text) => {
    expect(fromStoredFlow('fl_1', toStoredFlow(withText(text)))).toEqual(withText(text));
  });

  it.each(['zero \u0000', 'half \ud83d', '\\\u0000', 'other half \udc00'])('refuses %j, which the database does not keep', (text) => {
    expect(() => toStoredFlow(withText(text))).toThrow(expect.objectContaining({ code: 'FLOW.NOT_STORABLE' }));
  });

  it('refuses what is too large, and says how large it may be', () => {
    expect(() => toStoredFlow(withText('x'.repeat(mostFlowBytes)))).toThrow(/at most 2000000 are kept/);
  });

  it('that this build cannot read is a defect', () => {
    expect(() => fromStoredFlow('fl_1', { nodes: 7 })).toThrow(expect.objectContaining({ code: 'FLOW.UNREADABLE', kind: 'defect' }));
  });
});
