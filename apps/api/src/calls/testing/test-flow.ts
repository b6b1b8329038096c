import { type Flow, flowSchema } from '@callwright/flow-schema';

/** Says one thing and ends. */
export function testFlow(name = 'Workshop'): Flow {
  return flowSchema.parse({
    schema: { flow: 1 },
    name,
    nodes: {
      nd_start: { type: 'start', config: {} },
      nd_bye: { type: 'end', config: { text: 'We are closed today. Goodbye.' } },
    },
    edges: { ed_1: { from: { node: 'nd_start', port: 'next' }, to: 'nd_bye' } },
    variables: {},
    settings: { timeZone: 'UTC' },
  });
}
