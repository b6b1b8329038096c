import { catalog } from '@callwright/flow-nodes';
import { FLOW_SCHEMA_VERSION, type Flow, flowSchema, withVersions } from '@callwright/flow-schema';

/** Says one thing and ends. */
export function testFlow(name = 'Workshop'): Flow {
  const flow = flowSchema.parse({
    schema: { flow: FLOW_SCHEMA_VERSION },
    name,
    nodes: {
      nd_start: { type: 'start', config: {} },
      nd_bye: { type: 'end', config: { text: 'We are closed today. Goodbye.' } },
    },
    edges: { ed_1: { from: { node: 'nd_start', port: 'next' }, to: 'nd_bye' } },
    variables: {},
    settings: { timeZone: 'UTC' },
  });
  return withVersions(flow, catalog);
}
