import { flowSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { sampleOutput } from './sample-output.ts';

const { variables } = flowSchema.parse({
  schema: { flow: 2 },
  name: 'Test',
  nodes: {},
  edges: {},
  variables: { guests: { type: 'number' }, name: { type: 'text' }, day: { type: 'date' } },
});

describe('what a node could be given', () => {
  it.each<[what: string, config: object, output: object]>([
    ['by name', { output: { count: 'guests', who: 'name' } }, { count: 7, who: 'Ada Lovelace' }],
    [
      'in places deeper down',
      { output: { 'order.items[0].day': 'day', 'order.who': 'name' } },
      { order: { items: [{ day: '2026-11-24' }], who: 'Ada Lovelace' } },
    ],
    ['one after the other', { extracts: [{ name: 'count', variable: 'guests' }] }, { count: 7 }],
    ['not for what no variable holds', { output: { a: 'nobody', b: 'toString', __proto__: 'name' }, text: 'guests' }, {}],
  ])('%s', (_what, config, output) => {
    expect(sampleOutput(config, { variables })).toEqual(output);
  });

  it('is nothing for a configuration that is none', () => {
    expect([sampleOutput(undefined, { variables }), sampleOutput('x', { variables })]).toEqual([{}, {}]);
  });
});
