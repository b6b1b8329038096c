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
    expect(fromStoredFlow('fl_1', toStoredFlow(withText(text))).nodes).toEqual(withText(text).nodes);
  });

  it.each(['zero \u0000', 'half \ud83d', '\\\u0000', 'other half \udc00'])('refuses %j, which the database does not keep', (text) => {
    expect(() => toStoredFlow(withText(text))).toThrow(expect.objectContaining({ code: 'FLOW.NOT_STORABLE' }));
  });

  it('refuses what is too large, and says how large it may be', () => {
    expect(() => toStoredFlow(withText('x'.repeat(mostFlowBytes)))).toThrow(/at most 2000000 are kept/);
  });

  it('tells which form of each node it holds', () => {
    expect(toStoredFlow(withText('Good day.'))).toMatchObject({ schema: { flow: 2, 'node.say': 1 } });
  });

  it('of an older build is brought to the versions of today', () => {
    const { settings, ...rest } = newFlow('Bookings', 'Europe/Vienna');
    const old = { ...rest, schema: { flow: 1 }, settings: { timeZone: settings.timeZone, language: 'en', patienceMs: 9_000 } };
    expect(fromStoredFlow('fl_1', old)).toMatchObject({ schema: { flow: 2 }, settings: { languages: ['en'], patienceMs: 9_000 } });
  });

  it('that this build cannot read is a defect', () => {
    expect(() => fromStoredFlow('fl_1', { nodes: 7 })).toThrow(expect.objectContaining({ code: 'FLOW.UNREADABLE', kind: 'defect' }));
  });
});
